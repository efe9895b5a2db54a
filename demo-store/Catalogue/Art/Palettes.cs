namespace DemoStore;

/// <summary>Chooses a drawing's colours: the colour words of the title first, a choice fitting the category otherwise.</summary>
internal static class Palettes
{
    private static readonly Dictionary<string, Ink> ByColour = new(StringComparer.Ordinal)
    {
        ["red"] = Make("#d6483f", "#9c2b2b", "#f6b8ac", "#f4e3c3", "#fbeae4", "#f5d6cb"),
        ["pink"] = Make("#e88aa4", "#b9506f", "#f9d3dd", "#7fb8a8", "#fdeef1", "#f8dbe2"),
        ["blue"] = Make("#5486c1", "#2f568c", "#bfd6ef", "#f2c879", "#e9f1f9", "#d3e2f2"),
        ["turquoise"] = Make("#45aeb0", "#23757a", "#b9e3e2", "#f4a68c", "#e6f5f4", "#cdeae8"),
        ["green"] = Make("#6ba368", "#3f6f45", "#cae3c3", "#efc26b", "#ecf5e8", "#d7e9d0"),
        ["mint"] = Make("#8ecbb0", "#4c8d73", "#d6efe3", "#ee9f94", "#eef8f3", "#d9efe4"),
        ["white"] = Make("#ffffff", "#8b95a5", "#f4f6f9", "#e3a08f", "#e4eaf1", "#d2dbe6"),
        ["cream"] = Make("#fbf1da", "#a98c5c", "#fffaf0", "#b8614b", "#efe2cb", "#e4d2b3"),
        ["black"] = Make("#3c4149", "#1d2025", "#8d949f", "#d9a74a", "#eceae6", "#dcd8d1"),
        ["silver"] = Make("#b3bdc8", "#707d8b", "#e4e9ee", "#7fa3c7", "#eef1f4", "#dde3e9"),
        ["gold"] = Make("#dcae4b", "#9b7222", "#f6e2ae", "#a3524f", "#fbf4e1", "#f3e6c2"),
        ["yellow"] = Make("#f3c94f", "#b3862a", "#fcecb6", "#5b8fb9", "#fdf7e0", "#f8ebbf"),
        ["orange"] = Make("#e8934a", "#a85d22", "#f9d4b0", "#4f8f8b", "#fdf1e4", "#f8dfc5"),
        ["purple"] = Make("#9679bf", "#5f4688", "#dccdee", "#eec06d", "#f2edf8", "#e2d8ef"),
        ["brown"] = Make("#94674a", "#5d3d29", "#d8bfad", "#eda9a0", "#f5ece4", "#e8d8ca"),
    };

    private static readonly Dictionary<string, string[]> ByCategory = new(StringComparer.Ordinal)
    {
        ["christmas"] = ["red", "green", "gold"],
        ["garden"] = ["green", "turquoise", "mint", "orange"],
        ["jewellery"] = ["purple", "turquoise", "gold", "pink"],
        ["lighting"] = ["gold", "cream", "orange", "purple"],
        ["kitchen"] = ["turquoise", "red", "blue", "mint", "yellow"],
        ["baking"] = ["pink", "mint", "orange", "yellow"],
        ["stationery"] = ["blue", "pink", "yellow", "green"],
        ["bath"] = ["mint", "turquoise", "purple"],
        ["walls"] = ["blue", "cream", "brown", "turquoise"],
    };

    private static readonly string[] Anywhere = ["blue", "pink", "green", "turquoise", "yellow", "orange", "purple", "mint", "red"];

    /// <summary>The colours for a product, its body not yet patterned.</summary>
    public static Ink For(Product product)
    {
        var named = product.Colours.Where(ByColour.ContainsKey).ToArray();
        if (named.Length > 0)
        {
            var ink = ByColour[named[0]];
            return named.Length > 1 ? ink with { Accent = ByColour[named[1]].Main } : ink;
        }

        var choices = ByCategory.GetValueOrDefault(product.CategoryId, Anywhere);
        return ByColour[choices[StableHash.Pick("palette " + product.Sku, choices.Length)]];
    }

    private static Ink Make(string main, string dark, string light, string accent, string ground, string shade) =>
        new(main, main, dark, light, accent, ground, shade);
}
