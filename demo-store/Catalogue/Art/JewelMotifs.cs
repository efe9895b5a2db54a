namespace DemoStore;

/// <summary>Necklaces, bracelets, earrings and rings.</summary>
internal static class JewelMotifs
{
    /// <summary>Each motif with the phrases that choose it.</summary>
    public static IReadOnlyList<(Func<Ink, string> Draw, string Phrases)> All { get; } =
    [
        (Necklace, "necklace, pendant, bead, choker, lariat, locket, lei, leis, watch"),
        (Bracelet, "bracelet, bangle, anklet, expandable bracelet, hair tie, napkin ring, headband, hairband, hair band, hair bobble, ponytail"),
        (Earrings, "earring, drop earring, hoop earring, stud earring"),
        (Ring, "ring, diamante ring, expandable ring, toe ring"),
        (Brooch, "brooch, hair clip, hairclip, hair slide, hairslide, hair grip, hairgrip, hair comb, tiara, crown, corsage, badge, barrette"),
    ];

    private static string Necklace(Ink ink) =>
        $"""
        <path d='M96 84c0 128 50 180 104 180s104-52 104-180' fill='none' stroke='{ink.Dark}' stroke-width='6'/><g fill='{ink.Main}'><circle cx='104' cy='142' r='14'/><circle cx='120' cy='190' r='16'/><circle cx='152' cy='234' r='18'/><circle cx='248' cy='234' r='18'/><circle cx='280' cy='190' r='16'/><circle cx='296' cy='142' r='14'/></g><path d='M200 232l34 34-34 56-34-56z' fill='{ink.Accent}'/><path d='M200 232v90M166 266h68' stroke='#fff' stroke-opacity='.6' stroke-width='4'/>
        """;

    private static string Bracelet(Ink ink) =>
        $"""
        <ellipse cx='200' cy='208' rx='112' ry='78' fill='none' stroke='{ink.Dark}' stroke-width='9'/><g fill='{ink.Main}'><circle cx='92' cy='226' r='21'/><circle cx='124' cy='264' r='24'/><circle cx='172' cy='286' r='26'/><circle cx='228' cy='286' r='26'/><circle cx='276' cy='264' r='24'/><circle cx='308' cy='226' r='21'/></g><g fill='{ink.Accent}'><circle cx='200' cy='132' r='13'/><circle cx='150' cy='140' r='12'/><circle cx='250' cy='140' r='12'/></g><g fill='#fff' opacity='.6'><circle cx='116' cy='256' r='6'/><circle cx='164' cy='277' r='7'/><circle cx='220' cy='277' r='7'/><circle cx='268' cy='256' r='6'/></g>
        """;

    private static string Earrings(Ink ink) =>
        $"""
        <g><path d='M138 104c0-30 34-30 34 0' fill='none' stroke='{ink.Dark}' stroke-width='7'/><circle cx='138' cy='122' r='18' fill='{ink.Accent}'/><path d='M138 146c30 50 44 80 44 108a44 44 0 0 1-88 0c0-28 14-58 44-108z' fill='{ink.Main}'/><path d='M118 250a20 22 0 0 0 14 30' stroke='{ink.Light}' stroke-width='8' stroke-linecap='round' fill='none'/></g><path d='M262 104c0-30 34-30 34 0' fill='none' stroke='{ink.Dark}' stroke-width='7'/><circle cx='262' cy='122' r='18' fill='{ink.Accent}'/><path d='M262 146c30 50 44 80 44 108a44 44 0 0 1-88 0c0-28 14-58 44-108z' fill='{ink.Main}'/><path d='M242 250a20 22 0 0 0 14 30' stroke='{ink.Light}' stroke-width='8' stroke-linecap='round' fill='none'/>
        """;

    private static string Ring(Ink ink) =>
        $"""
        <circle cx='200' cy='230' r='82' fill='none' stroke='{ink.Dark}' stroke-width='20'/><circle cx='200' cy='230' r='82' fill='none' stroke='{ink.Light}' stroke-width='7'/><path d='M150 108h100l34 38-84 72-84-72z' fill='{ink.Main}'/><path d='M150 108l20 38 30 72 30-72 20-38M116 146h168' fill='none' stroke='#fff' stroke-opacity='.65' stroke-width='5'/>
        """;

    private static string Brooch(Ink ink) =>
        $"""
        <g fill='{ink.Main}'><circle cx='200' cy='132' r='42'/><circle cx='264' cy='178' r='42'/><circle cx='240' cy='254' r='42'/><circle cx='160' cy='254' r='42'/><circle cx='136' cy='178' r='42'/></g><circle cx='200' cy='200' r='40' fill='{ink.Accent}'/><circle cx='188' cy='188' r='10' fill='#fff' opacity='.8'/><g fill='{ink.Light}'><circle cx='200' cy='116' r='9'/><circle cx='278' cy='172' r='9'/><circle cx='250' cy='270' r='9'/><circle cx='150' cy='270' r='9'/><circle cx='122' cy='172' r='9'/></g>
        """;
}
