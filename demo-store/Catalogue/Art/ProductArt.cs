using System.Globalization;
using System.Net;

namespace DemoStore;

/// <summary>
/// Draws a product as a flat illustration: colours from the colour words of its title, a motif from its nouns, a pattern
/// where the title names one. Plain SVG with presentation attributes only, so it works under a strict content security
/// policy, as a file or inside a page. The same product always gives the same drawing. Stateless.
/// </summary>
public static class ProductArt
{
    private const int Backdrops = 5;

    /// <summary>The drawing as an SVG document, 400 by 400 units.</summary>
    public static string Draw(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        var (definition, ink) = Patterns.Lay(product, Palettes.For(product));
        var title = WebUtility.HtmlEncode(product.EnglishTitle);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" role="img" aria-label="{title}"><title>{title}</title>{definition}
            <rect width="400" height="400" fill="{ink.Ground}"/>{Backdrop(product, ink)}
            {Arrange(product, Motifs.For(product)(ink))}
            </svg>
            """;
    }

    private static string Backdrop(Product product, Ink ink) => StableHash.Pick("backdrop " + product.Sku, Backdrops) switch
    {
        0 => $"<circle cx='200' cy='200' r='164' fill='{ink.GroundShade}'/>",
        1 => $"<path d='M56 400V200a144 144 0 0 1 288 0v200z' fill='{ink.GroundShade}'/>",
        2 => $"<path d='M0 292h400v108H0z' fill='{ink.GroundShade}'/>",
        3 => $"<path d='M0 150c70-80 150 20 230-40s120-60 170-30v320H0z' fill='{ink.GroundShade}'/>",
        _ => $"<path d='M0 400L400 80v320z' fill='{ink.GroundShade}'/>",
    } + $"<ellipse cx='200' cy='334' rx='124' ry='15' fill='{ink.Dark}' fill-opacity='.14'/>";

    // A set shows more than one; small and large things differ in size.
    private static string Arrange(Product product, string motif)
    {
        var words = Words.Split(product.EnglishTitle);
        if (words.Length > 2 && words[0] is "set" or "pack" && words[1] == "of")
        {
            return Faded(Placed(motif, 0.6, 30, 64) + Placed(motif, 0.6, 150, 64)) + Placed(motif, 0.66, 78, 122);
        }

        var scale = words.Any(word => word is "small" or "mini" or "tiny") ? 0.82 : words.Any(word => word is "large" or "jumbo" or "giant" or "big") ? 1.08 : 0.95;
        return Placed(motif, scale, 200 - (200 * scale), 330 - (326 * scale));
    }

    // The ones behind are paler, or things of one colour would melt into each other.
    private static string Faded(string motifs) => $"<g opacity='.7'>{motifs}</g>";

    private static string Placed(string motif, double scale, double x, double y) =>
        string.Create(CultureInfo.InvariantCulture, $"<g transform='translate({x:0.#} {y:0.#}) scale({scale:0.##})'>{motif}</g>");
}
