using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using CartIntegrity.AspNetCore;

namespace House.Tests;

/// <summary>The wire format is written by hand and described a second time for OpenAPI: neither may know a member that the other does not.</summary>
public sealed partial class WireDescriptionTests
{
    private static readonly string[] Described = ["SnapshotDocument", "HoldDocument", "LineDocument", "FindingDocument", "ChoiceDocument"];

    [Fact]
    public void Description_has_the_members_that_are_written()
    {
        var written = Member().Matches(RepositoryFolder.Read("sdk/CartIntegrity.AspNetCore/Wire/SnapshotJson.cs")).Select(match => match.Groups[1].Value).Distinct();
        var described = Described.SelectMany(name => typeof(CartIntegrityWebDiagnostics).Assembly.GetType($"CartIntegrity.AspNetCore.{name}", throwOnError: true)!
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Distinct();

        described.Should().BeEquivalentTo(written);
    }

    [GeneratedRegex("""\\"([a-zA-Z]+)\\":""")]
    private static partial Regex Member();
}
