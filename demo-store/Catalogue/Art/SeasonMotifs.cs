namespace DemoStore;

/// <summary>Hearts, stars, trees, eggs and bunting.</summary>
internal static class SeasonMotifs
{
    /// <summary>Each motif with the phrases that choose it.</summary>
    public static IReadOnlyList<(Func<Ink, string> Draw, string Phrases)> All { get; } =
    [
        (Heart, "heart, hanging heart, love heart, heart decoration, wicker heart, candy heart, wooden heart, heart wicker, gingham heart, crystal heart, ^heart, cupid, decoration, hanging decoration, ^decoration, ornament, valentine, charm heart, heart of wicker"),
        (Star, "star, snowflake, star decoration, hanging star, glitter star, sparkler, starfish, disco, glow"),
        (Tree, "tree, christmas tree, tree decoration, feather tree, forest, woodland, easter tree, pine tree, fir"),
        (Bauble, "bauble, christmas ball, glass ball, christmas decoration, bell, christmas dec, flock ball, pudding, snow globe, holly, sprinkler"),
        (Stocking, "stocking, sock, slipper, slipper shoe, shoe, christmas stocking, santa, boot, wellington, ^cosy slipper shoe, mitten, scarf"),
        (Wreath, "wreath, garland, ^garland, paper garland, paper chain, paper chain kit, ^paper chain kit, tinsel, heart garland"),
        (Bunting, "bunting, flag, pennant, banner, ^bunting, paper bunting, ^paper bunting, streamer, ^birthday banner"),
        (Balloons, "balloon, party balloon, confetti, honeycomb fan, party hat, party cone, ^party cone, party popper, party, honeycomb, paper lantern, paper fan, ^balloon, pinata"),
        (Egg, "egg, easter egg, egg decoration, painted egg, egg cup, egg cosy, felt egg, easter decoration, ^easter, egg warmer, ^egg cup, egg holder, rattle snake egg, egg pan"),
    ];

    private static string Heart(Ink ink) =>
        $"""
        <path d='M200 52v70' stroke='{ink.Dark}' stroke-width='6'/><path d='M200 128c-20-14-34-30-14-38 8-3 14 4 14 10 0-6 6-13 14-10 20 8 6 24-14 38z' fill='{ink.Accent}'/><path d='M200 322C62 236 84 128 146 124c32-2 54 22 54 46 0-24 22-48 54-46 62 4 84 112-54 198z' fill='{ink.Body}'/><path d='M122 184c0-20 10-32 26-34' stroke='{ink.Light}' stroke-width='12' fill='none' stroke-linecap='round' opacity='.85'/>
        """;

    private static string Star(Ink ink) =>
        $"""
        <path d='M200 50v40' stroke='{ink.Dark}' stroke-width='6'/><path d='M200 84l36 78 84 10-62 58 16 84-74-42-74 42 16-84-62-58 84-10z' fill='{ink.Body}' stroke='{ink.Body}' stroke-width='10' stroke-linejoin='round'/><path d='M200 84v130l-58 100 58-42z' fill='{ink.Dark}' opacity='.2'/><circle cx='200' cy='196' r='20' fill='{ink.Accent}'/>
        """;

    private static string Tree(Ink ink) =>
        $"""
        <path d='M186 288h28v36h-28z' fill='#8b6544'/><path d='M200 66l66 92h-30l48 66h-34l50 68H100l50-68h-34l48-66h-30z' fill='{ink.Body}'/><path d='M200 48l8 16 18 2-13 12 3 18-16-9-16 9 3-18-13-12 18-2z' fill='#f2c14e'/><g fill='{ink.Accent}'><circle cx='178' cy='146' r='10'/><circle cx='222' cy='192' r='11'/><circle cx='166' cy='218' r='11'/><circle cx='234' cy='260' r='11'/><circle cx='150' cy='268' r='10'/></g>
        """;

    private static string Bauble(Ink ink) =>
        $"""
        <path d='M200 44v50' stroke='{ink.Dark}' stroke-width='6'/><rect x='176' y='88' width='48' height='32' rx='8' fill='#dcae4b'/><circle cx='200' cy='218' r='104' fill='{ink.Body}'/><path d='M98 208c40 26 164 26 204 0v30c-40 26-164 26-204 0z' fill='{ink.Accent}' opacity='.9'/><path d='M130 176c8-22 24-36 44-42' stroke='{ink.Light}' stroke-width='13' fill='none' stroke-linecap='round' opacity='.9'/>
        """;

    private static string Stocking(Ink ink) =>
        $"""
        <path d='M142 110h96v108c0 16 12 22 40 34 50 20 44 72-6 72h-76c-36 0-54-20-54-52z' fill='{ink.Body}'/><rect x='130' y='82' width='120' height='46' rx='18' fill='{ink.Light}'/><path d='M142 240c26 4 42 24 40 50-26 2-40-14-40-50zM276 250c36 18 36 64 0 74-24-14-24-54 0-74z' fill='{ink.Accent}'/>
        """;

    private static string Wreath(Ink ink) =>
        $"""
        <circle cx='200' cy='204' r='88' fill='none' stroke='#7fa971' stroke-width='42'/><circle cx='200' cy='204' r='88' fill='none' stroke='#5c8755' stroke-width='42' stroke-dasharray='12 22'/><g fill='{ink.Main}'><circle cx='124' cy='164' r='14'/><circle cx='276' cy='164' r='14'/><circle cx='116' cy='232' r='13'/><circle cx='284' cy='232' r='13'/><circle cx='170' cy='120' r='13'/><circle cx='230' cy='120' r='13'/></g><path d='M200 288c-70-34-80 44-22 30l-20 26M200 288c70-34 80 44 22 30l20 26' fill='none' stroke='{ink.Accent}' stroke-width='16' stroke-linecap='round'/><circle cx='200' cy='292' r='16' fill='{ink.Accent}'/>
        """;

    private static string Bunting(Ink ink) =>
        $"""
        <path d='M40 112c80 50 240 50 320 0' fill='none' stroke='{ink.Dark}' stroke-width='8' stroke-linecap='round'/><path d='M60 124l66 22-44 80z' fill='{ink.Body}'/><path d='M134 148l64 4-34 90z' fill='{ink.Accent}'/><path d='M206 152l62-6-28 92z' fill='{ink.Body}'/><path d='M276 142l62-24-18 92z' fill='{ink.Dark}'/><path d='M40 232c80 50 240 50 320 0' fill='none' stroke='{ink.Dark}' stroke-opacity='.35' stroke-width='6' stroke-linecap='round'/><path d='M84 256l44 14-26 52zM150 274l46 4-24 54zM218 278l46-6-22 54zM286 264l40-16-12 54z' fill='{ink.Light}'/>
        """;

    private static string Balloons(Ink ink) =>
        $"""
        <path d='M148 220c0 50 40 60 48 104M256 200c0 60-50 70-56 124' stroke='{ink.Dark}' stroke-width='4' fill='none'/><ellipse cx='142' cy='148' rx='58' ry='72' fill='{ink.Body}'/><path d='M142 216l-12 16h24z' fill='{ink.Dark}'/><ellipse cx='258' cy='130' rx='58' ry='72' fill='{ink.Accent}'/><path d='M258 198l-12 16h24z' fill='{ink.Dark}'/><path d='M108 128c2-22 14-34 26-38M224 110c2-22 14-34 26-38' stroke='#fff' stroke-opacity='.7' stroke-width='9' fill='none' stroke-linecap='round'/>
        """;

    private static string Egg(Ink ink) =>
        $"""
        <path d='M200 74c58 0 98 84 98 146 0 58-42 100-98 100s-98-42-98-100c0-62 40-146 98-146z' fill='{ink.Body}'/><path d='M106 190l31-24 32 24 31-24 31 24 32-24 31 24v28l-31-24-32 24-31-24-31 24-32-24-31 24z' fill='{ink.Accent}'/><g fill='{ink.Light}'><circle cx='150' cy='262' r='12'/><circle cx='200' cy='276' r='12'/><circle cx='250' cy='262' r='12'/><circle cx='176' cy='128' r='9'/><circle cx='224' cy='128' r='9'/></g>
        """;
}
