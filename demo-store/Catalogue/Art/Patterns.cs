namespace DemoStore;

/// <summary>Patterns a title can name, as SVG pattern elements that are painted over the object's main colour.</summary>
internal static class Patterns
{
    private static readonly PhraseTable<Func<Ink, string>> Named = new(
    [
        (ink => Tile(40, ink, Dots(On(ink), 8)), "retrospot, red spot, spotty, spot, dots"),
        (ink => Tile(26, ink, $"<circle cx='13' cy='13' r='5' fill='{On(ink)}'/>"), "polkadot, polka dot"),
        (ink => Tile(28, ink, $"<path d='M0 0h12v28H0z' fill='{On(ink)}'/>"), "stripe, stripey, striped"),
        (ink => Tile(28, ink, $"<path d='M0 0h14v28H0zM0 0h28v14H0z' fill='{On(ink)}' fill-opacity='.5'/>"), "gingham, check, checked"),
        (ink => Tile(44, ink, $"<path d='M12 26c-8-8 0-20 10-14 8 5 4 16-4 16-3 0-4-4-1-5M34 40c-4-4 0-10 5-7s2 8-2 8' fill='none' stroke='{On(ink)}' stroke-width='3'/>"), "paisley"),
        (ink => Tile(46, ink, Heart(On(ink))), "hearts, love heart, sweetheart"),
        (ink => Tile(48, ink, Blossom(ink)), "floral, rose, flower, flowers, daisy, blossom, regency"),
        (ink => Tile(44, ink, $"<path d='M22 8l4 9 10 1-7 7 2 10-9-5-9 5 2-10-7-7 10-1z' fill='{On(ink)}'/>"), "stars"),
        (ink => Tile(44, ink, $"<circle cx='22' cy='19' r='11' fill='{On(ink)}'/><path d='M16 26h12v9H16z' fill='{On(ink)}'/><circle cx='18' cy='19' r='3' fill='{ink.Main}'/><circle cx='26' cy='19' r='3' fill='{ink.Main}'/>"), "skull, skulls"),
        (_ => Flag, "union jack, union flag, empire"),
    ]);

    private const string Flag =
        "<rect width='120' height='72' fill='#34568b'/><path d='M0 0L120 72M120 0L0 72' stroke='#fff' stroke-width='15'/><path d='M0 0L120 72M120 0L0 72' stroke='#c8413d' stroke-width='6'/>"
        + "<path d='M60 0v72M0 36h120' stroke='#fff' stroke-width='24'/><path d='M60 0v72M0 36h120' stroke='#c8413d' stroke-width='14'/>";

    /// <summary>The pattern's definition and the ink that paints with it; no definition when the title names none.</summary>
    public static (string Definition, Ink Ink) Lay(Product product, Ink ink)
    {
        if (Named.FindAnywhere(product.EnglishTitle) is not { } draw)
        {
            return ("", ink);
        }

        var id = "p-" + product.Sku;
        var tile = draw(ink);
        var isFlag = ReferenceEquals(tile, Flag);
        var (width, height) = isFlag ? (120, 72) : (Size(tile), Size(tile));
        return ($"<defs><pattern id='{id}' width='{width}' height='{height}' patternUnits='userSpaceOnUse' x='8' y='8'>{tile}</pattern></defs>", ink with { Body = $"url(#{id})" });
    }

    // White on colours, the accent on whites.
    private static string On(Ink ink) => ink.Main is "#ffffff" or "#fbf1da" ? ink.Accent : "#fff8f0";

    private static string Tile(int size, Ink ink, string marks) => $"<rect width='{size}' height='{size}' fill='{ink.Main}'/>{marks}";

    private static int Size(string tile) => int.Parse(tile.Split('\'')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static string Dots(string paint, int radius) =>
        $"<circle cx='10' cy='10' r='{radius}' fill='{paint}'/><circle cx='30' cy='30' r='{radius}' fill='{paint}'/>";

    private static string Heart(string paint) => $"<path d='M23 34C8 24 12 12 18 13c3 0 5 3 5 5 0-2 2-5 5-5 6-1 10 11-5 21z' fill='{paint}'/>";

    private static string Blossom(Ink ink) =>
        $"<g fill='{On(ink)}'><circle cx='24' cy='15' r='6'/><circle cx='32' cy='21' r='6'/><circle cx='29' cy='31' r='6'/><circle cx='19' cy='31' r='6'/><circle cx='16' cy='21' r='6'/></g><circle cx='24' cy='24' r='5' fill='{ink.Dark}'/>";
}
