using System.Reflection;
using System.Text.RegularExpressions;
using CartIntegrity;
using CartIntegrity.AspNetCore;

namespace House.Tests;

/// <summary>Every name under which the SDK can be watched is a good name and is documented.</summary>
public sealed partial class ObservabilityTests
{
    public static TheoryData<string> Names => [.. Constants().Where(name => name.StartsWith("cart_integrity", StringComparison.Ordinal)).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_is_written_as_OpenTelemetry_wants_it_and_stands_in_the_docs(string name)
    {
        name.Should().MatchRegex(Convention());
        var text = RepositoryFolder.Read("sdk/docs/observability.md");

        // Tags of a table's row may be shortened to their last part.
        (text.Contains($"`{name}`", StringComparison.Ordinal) || text.Contains($"`{name["cart_integrity".Length..]}`", StringComparison.Ordinal))
            .Should().BeTrue($"docs/observability.md tells what {name} is");
    }

    [Fact]
    public void Docs_name_every_finding_of_the_doctor()
    {
        var text = RepositoryFolder.Read("sdk/docs/observability.md");
        // The probe's own SKU and cart are no findings.
        var codes = RepositoryFolder.FilesIn("sdk/CartIntegrity.AspNetCore/Doctor", ".cs").Concat(RepositoryFolder.FilesIn("sdk/CartIntegrity.AspNetCore/Health", ".cs"))
            .SelectMany(file => Code().Matches(RepositoryFolder.Read(file))).Select(match => match.Groups[1].Value).Where(code => code != "cart-integrity-health").Distinct().ToList();

        codes.Should().HaveCountGreaterThan(20);
        codes.Should().OnlyContain(code => text.Contains($"`{code}`", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Constants() =>
        new[] { typeof(CartIntegrityDiagnostics), typeof(CartIntegrityWebDiagnostics) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    [GeneratedRegex("^cart_integrity(\\.[a-z]+(_[a-z]+)*)+$")]
    private static partial Regex Convention();

    [GeneratedRegex("(?:new SetupFinding\\(|Odd\\(|new\\()\"([a-z]+(?:-[a-z]+)+)\"")]
    private static partial Regex Code();
}
