namespace DemoStore;

/// <summary>All motifs, chosen by what a title names, with one per category for titles that name nothing drawable.</summary>
internal static class Motifs
{
    private static readonly PhraseTable<Func<Ink, string>> Named = new(
    [
        .. LightMotifs.All, .. KitchenMotifs.All, .. BakingMotifs.All, .. BagMotifs.All, .. JewelMotifs.All, .. PaperMotifs.All,
        .. ToyMotifs.All, .. AnimalMotifs.All, .. GardenMotifs.All, .. HomeMotifs.All, .. SeasonMotifs.All, .. CosyMotifs.All,
    ]);

    private static readonly Dictionary<string, string> Typical = new(StringComparer.Ordinal)
    {
        ["kitchen"] = "plate", ["baking"] = "cupcake", ["lighting"] = "lantern", ["decor"] = "vase", ["walls"] = "sign", ["storage"] = "box",
        ["textiles"] = "cushion", ["bags"] = "shopper", ["jewellery"] = "brooch", ["stationery"] = "notebook", ["party"] = "balloon", ["toys"] = "spinning top",
        ["craft"] = "ribbon", ["garden"] = "planter", ["bath"] = "soap", ["christmas"] = "bauble", ["gifts"] = "gift",
    };

    /// <summary>The motif of a product.</summary>
    public static Func<Ink, string> For(Product product) =>
        Named.Find(product.EnglishTitle) ?? Named.Find(Typical.GetValueOrDefault(product.CategoryId, "gift"))!;
}
