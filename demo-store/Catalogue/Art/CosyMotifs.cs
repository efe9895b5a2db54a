namespace DemoStore;

/// <summary>Hot water bottles, cushions and quiet hours.</summary>
internal static class CosyMotifs
{
    /// <summary>Each motif with the phrases that choose it.</summary>
    public static IReadOnlyList<(Func<Ink, string> Draw, string Phrases)> All { get; } =
    [
        (HotWaterBottle, "hot water bottle, ^hot water bottle, hand warmer, ^hand warmer, wheatbag, heat pack"),
        (Cushion, "cushion, cushion cover, ^cushion cover, filler pad, seat cushion, pillow, cushion pad, quilt, throw, blanket, floor cushion, ^floor cushion, pouffe, bedspread, seat pad, fabric, hammock"),
        (Doormat, "doormat, ^doormat, door mat, rug, draught excluder, mat, bath mat"),
        (Doorstop, "doorstop, ^doorstop, door stop, paperweight, bean bag, pin cushion, ^pin cushion, pincushion, sewing, button, needle"),
        (Soap, "soap, soap dish, bath, bath bomb, balm, lip balm, lotion, hand cream, ^essential balm, dressing table pot, scented sachet"),
        (Incense, "incense, incense holder, incense burner, ashtray, ^incense, buddha, buddha head, joss stick, room spray, fragrance, potpourri, incense tin, incense cone, love potion"),
    ];

    private static string HotWaterBottle(Ink ink) =>
        $"""
        <path d='M172 64h56l-6 50h-44z' fill='{ink.Dark}'/><path d='M150 112h100c46 14 62 60 62 108 0 60-30 100-62 100H150c-32 0-62-40-62-100 0-48 16-94 62-108z' fill='{ink.Body}'/><path d='M140 144c-20 14-30 40-30 74' stroke='{ink.Light}' stroke-width='10' fill='none' stroke-linecap='round' opacity='.85'/><path d='M200 262c-60-40-44-88-14-84 9 1 14 9 14 17 0-8 5-16 14-17 30-4 46 44-14 84z' fill='{ink.Accent}'/>
        """;

    private static string Cushion(Ink ink) =>
        $"""
        <path d='M90 92c60 20 160 20 220 0 22 60 22 160 0 222-60-20-160-20-220 0-22-62-22-162 0-222z' fill='{ink.Body}'/><path d='M90 92c60 20 160 20 220 0 22 60 22 160 0 222-60-20-160-20-220 0-22-62-22-162 0-222z' fill='none' stroke='{ink.Dark}' stroke-width='8' stroke-dasharray='3 13' stroke-linecap='round'/><circle cx='200' cy='204' r='17' fill='{ink.Accent}'/><path d='M152 176c20 10 32 16 48 28 16-12 28-18 48-28' stroke='{ink.Dark}' stroke-opacity='.3' stroke-width='7' fill='none'/>
        """;

    private static string Doormat(Ink ink) =>
        $"""
        <path d='M66 136h268v148H66z' fill='{ink.Body}'/><path d='M66 136h-18M66 160h-18M66 184h-18M66 208h-18M66 232h-18M66 256h-18M66 282h-18M334 136h18M334 160h18M334 184h18M334 208h18M334 232h18M334 256h18M334 282h18' stroke='{ink.Dark}' stroke-width='7' stroke-linecap='round'/><rect x='90' y='158' width='220' height='104' rx='8' fill='none' stroke='{ink.Light}' stroke-width='8'/><path d='M200 246c-52-34-38-74-12-70 8 1 12 8 12 14 0-6 4-13 12-14 26-4 40 36-12 70z' fill='{ink.Accent}'/>
        """;

    private static string Doorstop(Ink ink) =>
        $"""
        <path d='M152 122c-10-60 106-60 96 0' fill='none' stroke='{ink.Dark}' stroke-width='15'/><path d='M148 120h104l66 174c4 16-4 26-18 26H100c-14 0-22-10-18-26z' fill='{ink.Body}'/><path d='M148 120h104l-52 200z' fill='{ink.Dark}' opacity='.13'/><circle cx='200' cy='232' r='30' fill='{ink.Accent}'/><path d='M190 222h.1M210 222h.1M190 242h.1M210 242h.1' stroke='#fffaf0' stroke-width='10' stroke-linecap='round'/>
        """;

    private static string Soap(Ink ink) =>
        $"""
        <rect x='92' y='196' width='216' height='104' rx='46' fill='{ink.Body}'/><rect x='122' y='222' width='156' height='48' rx='24' fill='none' stroke='{ink.Light}' stroke-width='8'/><g fill='#fff' opacity='.85'><circle cx='142' cy='150' r='30'/><circle cx='208' cy='116' r='40'/><circle cx='270' cy='160' r='24'/><circle cx='176' cy='176' r='16'/></g><g fill='none' stroke='{ink.Main}' stroke-width='4'><circle cx='142' cy='150' r='30'/><circle cx='208' cy='116' r='40'/><circle cx='270' cy='160' r='24'/><circle cx='176' cy='176' r='16'/></g><path d='M80 310h240' stroke='{ink.Dark}' stroke-width='14' stroke-linecap='round'/>
        """;

    private static string Incense(Ink ink) =>
        $"""
        <path d='M246 96c-30-20 20-34-8-60M226 116c-24-20 14-30-6-52' stroke='{ink.Dark}' stroke-opacity='.4' stroke-width='7' fill='none' stroke-linecap='round'/><path d='M150 262L236 112M184 262l30-130M214 262l62-120' stroke='{ink.Dark}' stroke-width='6' stroke-linecap='round'/><g fill='#e2703a'><circle cx='236' cy='112' r='8'/><circle cx='214' cy='132' r='8'/><circle cx='276' cy='142' r='8'/></g><path d='M88 252h224c0 44-50 68-112 68s-112-24-112-68z' fill='{ink.Body}'/><path d='M80 246h240v14H80z' fill='{ink.Accent}'/>
        """;
}
