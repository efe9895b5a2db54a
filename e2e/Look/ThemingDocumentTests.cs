using System.Text.RegularExpressions;

namespace CartIntegrity.E2E;

/// <summary>The page about theming says what is so: every variable and part there is, and the looks as they are served.</summary>
public sealed partial class ThemingDocumentTests
{
    private static readonly string Client = Path.Combine(RepositoryFolder.Path, "sdk", "CartIntegrity.AspNetCore", "client", "src");
    private static readonly string Document = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "sdk", "docs", "theming.md"));

    [Fact]
    public void Every_look_is_shown_as_it_is_served()
    {
        foreach (var look in Looks.All)
        {
            var file = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "demo-store", "wwwroot", "css", "looks", $"{look}.css"));
            Document.Should().Contain($"```css\n{file}```", "sdk/docs/theming.md shows {0}.css", look);
            File.Exists(Path.Combine(RepositoryFolder.Path, "sdk", "docs", "images", $"look-{look}.png")).Should().BeTrue();
        }
    }

    [Fact]
    public void Every_variable_is_described_and_every_one_described_exists()
    {
        var used = Variable().Matches(Sources()).Select(match => match.Value).ToHashSet();

        used.Should().NotBeEmpty();
        Row().Matches(Document).Select(match => match.Groups[1].Value).Where(name => name.StartsWith("--", StringComparison.Ordinal)).Should().BeEquivalentTo(used);
    }

    [Fact]
    public void Every_part_is_described()
    {
        var parts = Part().Matches(Sources()).SelectMany(match => match.Groups[1].Value.Split(' ')).Concat(["image", "choice-image", "toast-close"]).Distinct();

        parts.Should().HaveCountGreaterThan(12).And.OnlyContain(part => Document.Contains($"`{part}`", StringComparison.Ordinal));
    }

    private static string Sources() => string.Join('\n', Directory.GetFiles(Client, "*.ts", SearchOption.AllDirectories).Select(File.ReadAllText));

    [GeneratedRegex("--cart-alert-[a-z-]*[a-z]")]
    private static partial Regex Variable();

    [GeneratedRegex("^\\| `([^`]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("part(?:: |\", )\"([a-z -]+)\"")]
    private static partial Regex Part();
}
