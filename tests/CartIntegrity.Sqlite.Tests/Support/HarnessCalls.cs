using CartIntegrity.Testing;

namespace CartIntegrity.Sqlite.Tests;

/// <summary>Calls on a ledger whose batches the test runs.</summary>
internal static class HarnessCalls
{
    public static async Task<HoldResult> HoldAsync(this LedgerHarness harness, string cart, int units, string sku = "A", long revision = 1)
    {
        var asked = harness.Ledger.HoldAsync(LedgerHarness.CartOf(cart, revision, (sku, units))).AsTask();
        await harness.PumpAsync();
        return await asked;
    }

    /// <summary>Holds one unit for each of many carts, in batches.</summary>
    public static async Task HoldManyAsync(this LedgerHarness harness, int carts, string prefix = "cart")
    {
        var asked = Enumerable.Range(1, carts).Select(i => harness.Ledger.HoldAsync(LedgerHarness.CartOf($"{prefix}-{i}", 1, ("A", 1))).AsTask()).ToArray();
        await harness.PumpAsync();
        (await Task.WhenAll(asked)).Should().OnlyContain(result => result.IsOk);
    }

    public static async Task ShouldVerifyAsync(this LedgerHarness harness, long records)
    {
        var report = await harness.Ledger.VerifyAsync();
        report.Differences.Should().BeEmpty();
        report.Records.Should().Be(records);
    }
}
