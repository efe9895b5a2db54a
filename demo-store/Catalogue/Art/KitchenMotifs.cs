namespace DemoStore;

/// <summary>Mugs, plates, jars and kitchen tools.</summary>
internal static class KitchenMotifs
{
    /// <summary>Each motif with the phrases that choose it.</summary>
    public static IReadOnlyList<(Func<Ink, string> Draw, string Phrases)> All { get; } =
    [
        (Mug, "mug, beaker, coffee mug, mug warmer, milk mug"),
        (Teacup, "teacup, cup, saucer, teacup and saucer, tea cup, tea for one, tea set, cup and saucer"),
        (Teapot, "teapot, kettle, coffee pot, tea caddy spoon, watering kettle, tea cosy"),
        (Plate, "plate, dish, platter, pizza dish, charger, doily, paper doily, coaster, placemat, place mat, magnet plate, paper plate, saucer set"),
        (Bowl, "bowl, basin, dog bowl, cat bowl, fruit bowl, wash bowl, mixing bowl, colander, sieve, sugar bowl"),
        (Jar, "jar, bell jar, glass jar, storage jar, cloche, glass cloche, jam jar, sweetie jar, salt, canister, caddy, tea caddy, sugar, food container, container, cookie jar, storage pot, bath salt"),
        (Bottle, "bottle, jug, carafe, decanter, pitcher, milk jug, milk bottle, flask, vase, perfume bottle, bubble bath, oil bottle, wine glass, glass, goblet, tumbler, water bottle, posy vase, milk can"),
        (Cutlery, "cutlery, spoon, ladle, fork, knife, chopstick, tong, opener, bottle opener, scissor, utensil, cutlery set, measuring spoon, whisk, letter opener, cake slice, corkscrew, nail file, tweezer, secateur"),
        (Tray, "tray, dinner tray, tv dinner tray, chopping board, bread bin, butter dish, scale, kitchen scale, pan, frying pan, saucepan, milk pan, bathroom scale, cooking set"),
        (Apron, "apron, oven glove, tea towel, towel, flannel, oven mitt, napkin, paper napkin, cake towel, tablecloth, bath towel, shower cap, swiss roll towel, bib, baby bib, table runner, tissue pack"),
    ];

    private static string Mug(Ink ink) =>
        $"""
        <path d='M256 166h26c40 0 40 96-6 96h-26' fill='none' stroke='{ink.Dark}' stroke-width='20'/><path d='M112 132h148v148c0 24-16 40-40 40h-68c-24 0-40-16-40-40z' fill='{ink.Body}'/><ellipse cx='186' cy='132' rx='74' ry='17' fill='{ink.Light}'/><ellipse cx='186' cy='135' rx='60' ry='10' fill='#7a5138'/><path d='M164 108c-12-18 12-24 0-42M206 108c-12-18 12-24 0-42' stroke='{ink.Light}' stroke-width='7' fill='none' stroke-linecap='round'/>
        """;

    private static string Teacup(Ink ink) =>
        $"""
        <ellipse cx='196' cy='300' rx='128' ry='24' fill='{ink.Dark}'/><ellipse cx='196' cy='294' rx='128' ry='22' fill='{ink.Light}'/><path d='M280 180c50-14 56 62-14 66' fill='none' stroke='{ink.Dark}' stroke-width='14'/><path d='M106 164h180c0 80-30 128-90 128s-90-48-90-128z' fill='{ink.Body}'/><ellipse cx='196' cy='164' rx='90' ry='19' fill='{ink.Light}'/><ellipse cx='196' cy='167' rx='74' ry='12' fill='#a9713f'/>
        """;

    private static string Teapot(Ink ink) =>
        $"""
        <path d='M276 190c70-30 66 90-6 82' fill='none' stroke='{ink.Dark}' stroke-width='17'/><path d='M130 216c-40 0-30-56-62-62' fill='none' stroke='{ink.Dark}' stroke-width='24' stroke-linecap='round'/><ellipse cx='200' cy='232' rx='92' ry='84' fill='{ink.Body}'/><path d='M136 172c20-32 108-32 128 0z' fill='{ink.Light}'/><circle cx='200' cy='134' r='15' fill='{ink.Accent}'/><path d='M148 316h104' stroke='{ink.Dark}' stroke-width='12' stroke-linecap='round'/>
        """;

    private static string Plate(Ink ink) =>
        $"""
        <circle cx='200' cy='204' r='122' fill='{ink.Dark}' opacity='.25'/><circle cx='200' cy='198' r='122' fill='{ink.Body}'/><circle cx='200' cy='198' r='82' fill='{ink.Light}'/><circle cx='200' cy='198' r='82' fill='none' stroke='{ink.Dark}' stroke-width='3'/><path d='M200 248c-56-36-40-84-14-80 9 1 14 9 14 17 0-8 5-16 14-17 26-4 42 44-14 80z' fill='{ink.Accent}'/>
        """;

    private static string Bowl(Ink ink) =>
        $"""
        <path d='M86 178h228c0 84-50 130-114 130S86 262 86 178z' fill='{ink.Body}'/><ellipse cx='200' cy='178' rx='114' ry='26' fill='{ink.Light}'/><ellipse cx='200' cy='182' rx='96' ry='17' fill='{ink.Dark}' opacity='.35'/><path d='M150 304h100l10 16H140z' fill='{ink.Dark}'/>
        """;

    private static string Jar(Ink ink) =>
        $"""
        <path d='M124 160h152c16 20 20 34 20 58v72c0 18-12 30-30 30H134c-18 0-30-12-30-30v-72c0-24 4-38 20-58z' fill='{ink.Light}'/><path d='M104 226h192v64c0 18-12 30-30 30H134c-18 0-30-12-30-30z' fill='{ink.Body}'/><rect x='118' y='112' width='164' height='48' rx='12' fill='{ink.Accent}'/><path d='M118 140h164' stroke='#fff' stroke-opacity='.5' stroke-width='6'/><rect x='150' y='214' width='100' height='58' rx='8' fill='#fffaf0'/><path d='M168 234h64M176 252h48' stroke='{ink.Dark}' stroke-width='6' stroke-linecap='round'/>
        """;

    private static string Bottle(Ink ink) =>
        $"""
        <path d='M168 84h64v44c40 20 56 50 56 92 0 62-30 98-88 98s-88-36-88-98c0-42 16-72 56-92z' fill='{ink.Body}'/><rect x='156' y='70' width='88' height='24' rx='10' fill='{ink.Dark}'/><path d='M140 200c-6 40 4 70 26 92' stroke='{ink.Light}' stroke-width='11' fill='none' stroke-linecap='round' opacity='.85'/><path d='M176 96v30' stroke='{ink.Light}' stroke-width='7' stroke-linecap='round'/>
        """;

    private static string Cutlery(Ink ink) =>
        $"""
        <g transform='rotate(-14 150 200)'><ellipse cx='146' cy='122' rx='31' ry='46' fill='{ink.Main}'/><ellipse cx='146' cy='118' rx='18' ry='30' fill='{ink.Light}'/><rect x='137' y='160' width='18' height='160' rx='9' fill='{ink.Body}'/></g><g transform='rotate(12 250 200)'><path d='M226 78h10v58h8V78h12v58h8V78h10v74c0 18-8 28-16 32v118c0 24-16 24-16 0V184c-8-4-16-14-16-32z' fill='{ink.Dark}'/></g>
        """;

    private static string Tray(Ink ink) =>
        $"""
        <rect x='70' y='160' width='260' height='140' rx='30' fill='{ink.Dark}'/><rect x='70' y='148' width='260' height='140' rx='30' fill='{ink.Body}'/><rect x='96' y='172' width='208' height='92' rx='18' fill='{ink.Light}'/><path d='M70 196H52v56h18M330 196h18v56h-18' fill='none' stroke='{ink.Dark}' stroke-width='13' stroke-linejoin='round'/><circle cx='160' cy='218' r='24' fill='{ink.Accent}'/><circle cx='240' cy='218' r='24' fill='{ink.Main}'/><circle cx='200' cy='218' r='14' fill='{ink.Dark}'/>
        """;

    private static string Apron(Ink ink) =>
        $"""
        <path d='M94 100h212v10a8 8 0 0 1-8 8H102a8 8 0 0 1-8-8z' fill='{ink.Dark}'/><path d='M116 118h168v176c-28 16-56-6-84 8s-56 8-84-4z' fill='{ink.Body}'/><path d='M116 250h168v16H116z' fill='{ink.Accent}' opacity='.75'/><path d='M200 118v184' stroke='{ink.Dark}' stroke-opacity='.18' stroke-width='10'/>
        """;
}
