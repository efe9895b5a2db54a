namespace DemoStore;

/// <summary>The colour words that stand in titles, and the colour each one shows as.</summary>
internal static class ColourWords
{
    private static readonly Dictionary<string, string> Colours = Table(
        ("red", "red,ruby,cherry,scarlet,crimson,garnet"),
        ("pink", "pink,fuchsia,fuschia,rosebud,raspberry,blush"),
        ("blue", "blue,navy,sapphire,denim,midnight"),
        ("turquoise", "turquoise,aqua,teal,turq"),
        ("green", "green,olive,lime,emerald,jade,peridot"),
        ("mint", "mint"),
        ("white", "white,pearl"),
        ("cream", "cream,ivory"),
        ("black", "black,jet"),
        ("silver", "silver,zinc,grey,gray,pewter,chrome"),
        ("gold", "gold,golden,brass"),
        ("yellow", "yellow,lemon,citrine"),
        ("orange", "orange,amber,tangerine,copper"),
        ("purple", "purple,lilac,lavender,amethyst,violet,plum"),
        ("brown", "brown,chocolate,coffee,bronze,toffee"));

    /// <summary>The colours that can be shown.</summary>
    public static IReadOnlyCollection<string> Shown { get; } = [.. Colours.Values.Distinct()];

    /// <summary>True for a word that names a colour.</summary>
    public static bool IsColour(string word) => Colours.ContainsKey(word);

    /// <summary>The colours a title names, in order, each once.</summary>
    public static IReadOnlyList<string> In(string title) =>
        [.. Words.Split(title).Where(IsColour).Select(word => Colours[word]).Distinct()];

    private static Dictionary<string, string> Table(params (string Colour, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(',').Select(word => (word, row.Colour))).ToDictionary(StringComparer.Ordinal);
}
