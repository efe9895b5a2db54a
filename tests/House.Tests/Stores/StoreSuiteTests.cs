namespace House.Tests;

/// <summary>A store that skips a part of the contract is a store that may oversell.</summary>
public sealed class StoreSuiteTests
{
    [Fact]
    public void Every_store_runs_the_whole_contract()
    {
        // The stores in Testing are tools of tests: a store that fails on purpose keeps no contract.
        var stores = SdkPackage.All.Where(package => package.Name != "CartIntegrity.Testing")
            .SelectMany(package => StoreSuites.Stores(package.Assembly.GetTypes())).ToList();
        var suites = StoreSuites.Suites(SdkPackage.Named("CartIntegrity.Testing").Assembly.GetExportedTypes()).ToList();
        var derived = RepositoryFolder.FilesIn("tests", ".cs").SelectMany(file => StoreSuites.Derived(RepositoryFolder.Read(file))).ToList();

        StoreSuites.Problems(stores, suites, derived).Should().BeEmpty();
    }

    [Fact]
    public void Core_with_types_has_stores()
    {
        var core = SdkPackage.Named("CartIntegrity").Assembly;
        var isEmpty = core.GetExportedTypes().Length == 0;
        (isEmpty || StoreSuites.Stores(core.GetTypes()).Any()).Should().BeTrue(
            "the core has a store in memory; if ILedgerStore has another name now, the rule about contract suites must know it");
    }

    [Fact]
    public void Problems_store_without_suites_is_told() =>
        StoreSuites.Problems(["InMemoryLedgerStore"], [], []).Should().ContainSingle().Which.Should().Contain("no public abstract class");

    [Fact]
    public void Problems_suite_not_run_by_one_store_is_told()
    {
        var derived = StoreSuites.Derived(
            """
            public sealed class MemoryHoldTests : HoldContractTests;
            public sealed class MemoryMoveTests(Fixture fixture) : Base(fixture), MoveContractTests<Fixture> { }
            public sealed class SqliteHoldTests : HoldContractTests { }
            public abstract class SqliteMoveTests : MoveContractTests { }
            """).ToList();

        StoreSuites.Problems(["InMemoryLedgerStore", "SqliteLedgerStore"], ["HoldContractTests", "MoveContractTests"], derived)
            .Should().Equal("SqliteLedgerStore does not run MoveContractTests: add a class such as SqliteMoveTests : MoveContractTests to its tests");
    }

    [Fact]
    public void Suites_and_stores_are_found_by_shape()
    {
        Type[] types = [typeof(HoldContractTests), typeof(SampleLedgerStore), typeof(ILedgerStore)];
        StoreSuites.Suites(types).Should().Equal(nameof(HoldContractTests));
        StoreSuites.Stores(types).Should().Equal(nameof(SampleLedgerStore));
    }
}
