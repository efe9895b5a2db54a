using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CartIntegrity.AspNetCore;

namespace DemoStore.Tests;

/// <summary>Every language says everything the shop says, with the same values in it.</summary>
public sealed partial class LanguageFileTests
{
    public static TheoryData<string> Translations => [.. ShopLanguage.All.Skip(1).Select(language => language.Tag)];

    public static TheoryData<string> All => [.. ShopLanguage.All.Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Translations))]
    public void Language_has_all_that_the_pages_say(string tag)
    {
        var known = Read(tag).Keys.ToHashSet();

        Said().Where(words => !known.Contains(words)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void Language_has_the_keys_of_the_others(string tag) => Read(tag).Keys.Should().BeEquivalentTo(Read("de").Keys);

    [Theory]
    [MemberData(nameof(All))]
    public void Words_have_the_values_of_the_english_ones(string tag)
    {
        foreach (var (english, words) in Read(tag))
        {
            var wanted = Places(english);
            foreach (var (form, text) in Forms(words))
            {
                text.Should().NotBeNullOrWhiteSpace(english);
                if (form is not ("zero" or "one" or "two"))
                {
                    Places(text).Should().BeEquivalentTo(wanted, "{0} in {1}", english, tag);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Counted_words_have_the_forms_the_language_needs_or_one_for_all(string tag)
    {
        var culture = new CultureInfo(tag);
        var needed = Enumerable.Range(0, 200).Append(1_000_000).Select(n => PluralRules.Select(culture, n)).Append("other").Distinct().ToList();
        foreach (var (english, words) in Read(tag).Where(entry => entry.Value.ValueKind == JsonValueKind.Object))
        {
            var forms = Forms(words).Select(form => form.Form).ToList();
            if (forms.Count > 1)
            {
                forms.Should().BeEquivalentTo(needed, english);
            }
        }
    }

    [Fact]
    public void Categories_and_colours_have_names_in_every_language()
    {
        var said = Shelves.All.SelectMany(shelf => new[] { shelf.Name, shelf.Line }).Concat(ColourWords.Shown);

        said.Should().BeSubsetOf(Read("ar").Keys);
    }

    [Fact]
    public void Places_and_reasons_of_returns_have_names_in_every_language() =>
        ShopLocation.All.Select(place => place.Name).Concat(OrderWords.Reasons.Select(offer => offer.Name)).Append(OrderWords.ReasonName(null))
            .Should().BeSubsetOf(Read("ar").Keys);

    private static Dictionary<string, JsonElement> Read(string tag)
    {
        var files = ShopLocalizer.FilesOf(ShopLanguage.All.Single(language => language.Tag == tag));

        // Said twice, in two files, it would be an error here.
        return files.SelectMany(ReadFile).ToDictionary();
    }

    private static Dictionary<string, JsonElement> ReadFile(string file)
    {
        using var stream = typeof(ShopText).Assembly.GetManifestResourceStream(file)!;
        return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(stream)!;
    }

    private static IEnumerable<(string Form, string Text)> Forms(JsonElement words) => words.ValueKind == JsonValueKind.String
        ? [("other", words.GetString()!)]
        : words.EnumerateObject().Select(form => (form.Name, form.Value.GetString()!));

    /// <summary>The English words written in pages and code between <c>Text["</c> and <c>"</c>.</summary>
    private static List<string> Said()
    {
        var files = Directory.EnumerateFiles(ShopFolder(), "*.cs*", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        var said = files.SelectMany(file => Words().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Distinct().ToList();
        said.Should().HaveCountGreaterThan(100);
        return said;
    }

    private static string ShopFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Inventory.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "demo-store");
    }

    private static List<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex("""\b[Tt]ext(?:\.Count\(|\[)"([^"]+)["]""")]
    private static partial Regex Words();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
