namespace DemoStore;

/// <summary>Writes a product's description from facts only: shelf, colours, materials, pattern, count, sales rank.</summary>
internal static class DescriptionWriter
{
    private const int FamousRank = 100;

    private static readonly Dictionary<string, string> Materials = new(StringComparer.Ordinal)
    {
        ["wooden"] = "wood", ["wood"] = "wood", ["metal"] = "metal", ["glass"] = "glass", ["ceramic"] = "ceramic", ["porcelain"] = "porcelain",
        ["enamel"] = "enamel", ["felt"] = "felt", ["paper"] = "paper", ["cotton"] = "cotton", ["wicker"] = "wicker", ["zinc"] = "zinc",
        ["knitted"] = "knit", ["crochet"] = "crochet", ["fabric"] = "fabric", ["acrylic"] = "acrylic", ["tin"] = "tin", ["wire"] = "wire",
        ["slate"] = "slate", ["bamboo"] = "bamboo", ["china"] = "china", ["shell"] = "shell", ["leather"] = "leather", ["wool"] = "wool",
    };

    private static readonly (string Word, string Phrase)[] Patterns =
    [
        ("retrospot", "the retrospot pattern"), ("polkadot", "polka dots"), ("spotty", "spots"), ("spots", "spots"), ("paisley", "a paisley pattern"), ("gingham", "gingham checks"),
        ("stripe", "stripes"), ("stripes", "stripes"), ("skull", "skulls"), ("skulls", "skulls"), ("floral", "a floral pattern"), ("rose", "roses"),
        ("heart", "a heart"), ("hearts", "hearts"), ("star", "a star"), ("stars", "stars"), ("butterfly", "a butterfly"), ("spaceboy", "Spaceboy"),
    ];

    /// <summary>One to three sentences.</summary>
    public static string Write(string title, string categoryId, int rank)
    {
        var shelf = Shelves.All.First(category => category.Id == categoryId);
        var words = Words.Split(title);
        var sentences = new List<string> { $"From our {SmallStart(shelf.Name)} shelf{Look(title, words)}." };
        if (CountIn(words) is { } count)
        {
            sentences.Add($"Comes as a {count}.");
        }

        if (rank <= FamousRank)
        {
            sentences.Add("One of our hundred most ordered.");
        }

        return string.Join(' ', sentences);
    }

    private static string SmallStart(string name) => name is "Christmas" ? name : char.ToLowerInvariant(name[0]) + name[1..];

    private static string Look(string title, string[] words)
    {
        var colours = Listed(ColourWords.In(title));
        var materials = Listed([.. words.Where(Materials.ContainsKey).Select(word => Materials[word]).Distinct()]);
        var pattern = Patterns.FirstOrDefault(pair => words.Contains(pair.Word)).Phrase;
        var look = string.Join(' ', new[] { colours, materials }.Where(part => part.Length > 0));
        return (look.Length > 0, pattern) switch
        {
            (true, null) => $", in {look}",
            (true, _) => $", in {look} with {pattern}",
            (false, null) => "",
            _ => $", with {pattern}",
        };
    }

    private static string Listed(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}",
    };

    private static string? CountIn(string[] words)
    {
        for (var i = 0; i + 2 < words.Length; i++)
        {
            if (words[i] is "set" or "pack" or "box" && words[i + 1] == "of" && int.TryParse(words[i + 2], out var count) && count > 1)
            {
                return $"{words[i]} of {count}";
            }
        }

        return null;
    }
}
