namespace DemoStore;

/// <summary>Cakes, stands, tins and cutters.</summary>
internal static class BakingMotifs
{
    /// <summary>Each motif with the phrases that choose it.</summary>
    public static IReadOnlyList<(Func<Ink, string> Draw, string Phrases)> All { get; } =
    [
        (Cupcake, "cake, cupcake, fairy cake, cake case, cupcake case, petit four case, petit four, cake mould, baking mould, ^baking mould, jelly mould, muffin, icing, baking, cake candle, cake fork, bath sponge, sponge, cake flannel"),
        (CakeStand, "cake stand, cakestand, cake plate, tier, cake tray, cheese dome"),
        (CakeTin, "cake tin, biscuit tin, tin, round tin, storage tin, loaf tin, stacking tin, plaster tin, first aid tin, bucket, flour, bin, recipe box, lunch box, snack box, ^lunch box, ^recipe box, cigar box, toast rack, nesting box, ^plasters in tin"),
        (Cutter, "cutter, cookie cutter, biscuit cutter, pastry cutter, biscuit, rolling pin, gingerbread, magnet, fridge magnet"),
    ];

    private static string Cupcake(Ink ink) =>
        $"""
        <path d='M122 214h156l-22 92c-2 10-8 14-18 14h-76c-10 0-16-4-18-14z' fill='{ink.Body}'/><path d='M150 214l12 104M184 214l4 106M216 214l-4 106M250 214l-12 104' stroke='{ink.Dark}' stroke-opacity='.4' stroke-width='6'/><path d='M108 214c-16-36 18-56 36-52 2-44 56-62 82-34 30-4 44 24 34 42 30 0 42 26 30 44-16 20-166 20-182 0z' fill='{ink.Light}'/><path d='M138 186c20 16 46 12 60-4' stroke='{ink.Main}' stroke-width='7' fill='none' stroke-linecap='round' opacity='.6'/><circle cx='198' cy='98' r='19' fill='#cf3f43'/><path d='M200 82c4-14 14-18 22-18' stroke='#5d8a4f' stroke-width='5' fill='none' stroke-linecap='round'/>
        """;

    private static string CakeStand(Ink ink) =>
        $"""
        <path d='M90 226h220l-14 22H104z' fill='{ink.Dark}'/><path d='M186 244h28l6 50c20 6 36 12 40 26H140c4-14 20-20 40-26z' fill='{ink.Body}'/><path d='M122 172c0-30 156-30 156 0v52H122z' fill='#f7dcb4'/><path d='M122 172c0-30 156-30 156 0 0 26-22 10-28 26s-22 4-28-8-22 26-34 6-18 4-30-4-36 6-36-20z' fill='{ink.Main}'/><circle cx='200' cy='138' r='16' fill='#cf3f43'/><path d='M74 216h252v14H74z' fill='{ink.Light}'/>
        """;

    private static string CakeTin(Ink ink) =>
        $"""
        <path d='M104 174h192v108c0 22-44 38-96 38s-96-16-96-38z' fill='{ink.Body}'/><path d='M96 148h208v30c0 20-48 36-104 36S96 198 96 178z' fill='{ink.Main}'/><ellipse cx='200' cy='148' rx='104' ry='36' fill='{ink.Light}'/><ellipse cx='200' cy='144' rx='26' ry='11' fill='{ink.Dark}'/><ellipse cx='200' cy='138' rx='17' ry='9' fill='{ink.Accent}'/>
        """;

    private static string Cutter(Ink ink) =>
        $"""
        <g fill='#c98d54'><circle cx='200' cy='124' r='44'/><path d='M176 160h48c10 8 60-14 70 10s-44 30-56 36c2 30 40 86 14 98s-40-36-52-44c-12 8-26 56-52 44s12-68 14-98c-12-6-66-12-56-36s60-2 70-10z'/></g><g fill='none' stroke='#fff6e8' stroke-width='6' stroke-linecap='round'><path d='M182 134c10 12 26 12 36 0M120 172l18 8M280 172l-18 8M160 284l16 10M240 284l-16 10'/></g><circle cx='186' cy='114' r='6' fill='#4a2e1b'/><circle cx='214' cy='114' r='6' fill='#4a2e1b'/><circle cx='200' cy='188' r='8' fill='{ink.Main}'/><circle cx='200' cy='216' r='8' fill='{ink.Accent}'/>
        """;
}
