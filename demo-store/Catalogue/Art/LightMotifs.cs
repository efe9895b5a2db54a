namespace DemoStore;

/// <summary>Candles, holders, lanterns and lamps.</summary>
internal static class LightMotifs
{
    /// <summary>Each motif with the phrases that choose it.</summary>
    public static IReadOnlyList<(Func<Ink, string> Draw, string Phrases)> All { get; } =
    [
        (TLightHolder, "t-light holder, t-light, votive, tealight, light holder, candleholder, candle holder, oil burner, candle bowl, candle in bowl"),
        (Candle, "candle, pillar candle, candle pot, candlepot, sunjar, chocolate candle, candle tin, scented candle"),
        (Candlestick, "candlestick, candle stick, candle plate, candelabra, candle ring, candle stand, dinner candle"),
        (Lantern, "lantern, sconce, gazebo"),
        (Lamp, "lamp, lampshade, lamp shade, shade, night light, nightlight, table light, torch, candle lamp"),
        (StringLights, "light, fairy light, light string, light garland, bulb, 20light, string 20light, chandelier, disco ball, mirror ball, light bulb"),
    ];

    private static string TLightHolder(Ink ink) =>
        $"""
        <path d='M120 190h160l-18 108c-2 14-12 22-26 22h-72c-14 0-24-8-26-22z' fill='{ink.Body}'/><ellipse cx='200' cy='190' rx='80' ry='20' fill='{ink.Dark}'/>
        <ellipse cx='200' cy='192' rx='52' ry='11' fill='#f7e6b5'/><path d='M200 104c22 30 30 46 30 60a30 26 0 0 1-60 0c0-14 8-30 30-60z' fill='#f2b441'/><path d='M200 136c11 16 14 24 14 32a14 14 0 0 1-28 0c0-8 3-16 14-32z' fill='#fff3cf'/>
        <path d='M138 214l12 78' stroke='{ink.Light}' stroke-width='9' stroke-linecap='round' fill='none' opacity='.8'/>
        """;

    private static string Candle(Ink ink) =>
        $"""
        <path d='M150 168h100v132a20 20 0 0 1-20 20h-60a20 20 0 0 1-20-20z' fill='{ink.Body}'/><ellipse cx='200' cy='168' rx='50' ry='15' fill='{ink.Light}'/><path d='M150 168v36c10 16 20 0 24-10 6 26 20 14 22-4z' fill='{ink.Light}' opacity='.75'/>
        <path d='M200 166v-22' stroke='{ink.Dark}' stroke-width='5'/><path d='M200 72c18 26 26 40 26 52a26 26 0 0 1-52 0c0-12 8-26 26-52z' fill='#f2b441'/><path d='M200 104c9 13 12 20 12 26a12 12 0 0 1-24 0c0-6 3-13 12-26z' fill='#fff3cf'/>
        """;

    private static string Candlestick(Ink ink) =>
        $"""
        <path d='M184 98h32v100h-32z' fill='{ink.Light}'/><path d='M200 50c11 16 15 24 15 31a15 15 0 0 1-30 0c0-7 4-15 15-31z' fill='#f2b441'/>
        <path d='M164 196h72l-10 20h-52z' fill='{ink.Dark}'/><path d='M190 214h20v18c22 10 22 26 0 34v20h-20v-20c-22-8-22-24 0-34z' fill='{ink.Body}'/><path d='M134 318c0-22 30-34 66-34s66 12 66 34z' fill='{ink.Body}'/><path d='M134 318h132' stroke='{ink.Dark}' stroke-width='8' stroke-linecap='round'/>
        """;

    private static string Lantern(Ink ink) =>
        $"""
        <circle cx='200' cy='82' r='22' fill='none' stroke='{ink.Dark}' stroke-width='9'/><path d='M150 138l50-38 50 38z' fill='{ink.Dark}'/><rect x='134' y='136' width='132' height='18' rx='6' fill='{ink.Main}'/>
        <rect x='142' y='154' width='116' height='138' fill='#fff2c9'/><path d='M142 154h14v138h-14zM244 154h14v138h-14zM193 154h14v60h-14z' fill='{ink.Body}'/><path d='M182 238h36v54h-36z' fill='#fffdf5'/><path d='M200 192c11 16 15 24 15 32a15 15 0 0 1-30 0c0-8 4-16 15-32z' fill='#f2a541'/><rect x='124' y='290' width='152' height='28' rx='8' fill='{ink.Dark}'/>
        """;

    private static string Lamp(Ink ink) =>
        $"""
        <path d='M156 90h88l44 116H112z' fill='{ink.Body}'/><path d='M112 206h176' stroke='{ink.Dark}' stroke-width='7' stroke-linecap='round'/><path d='M190 206h20v84h-20z' fill='{ink.Dark}'/><ellipse cx='200' cy='304' rx='62' ry='18' fill='{ink.Accent}'/><path d='M166 104l-30 88' stroke='{ink.Light}' stroke-width='8' stroke-linecap='round' opacity='.7'/>
        """;

    private static string StringLights(Ink ink) =>
        $"""
        <path d='M56 120c60 90 130 90 144 30s90-60 144 40' fill='none' stroke='{ink.Dark}' stroke-width='7' stroke-linecap='round'/>
        <g><ellipse cx='92' cy='186' rx='20' ry='28' fill='{ink.Main}'/><ellipse cx='150' cy='216' rx='20' ry='28' fill='#f2c14e'/><ellipse cx='204' cy='180' rx='20' ry='28' fill='{ink.Accent}'/><ellipse cx='258' cy='158' rx='20' ry='28' fill='{ink.Main}'/><ellipse cx='316' cy='196' rx='20' ry='28' fill='#f2c14e'/></g>
        <g fill='{ink.Dark}'><rect x='82' y='148' width='20' height='16' rx='3'/><rect x='140' y='178' width='20' height='16' rx='3'/><rect x='194' y='142' width='20' height='16' rx='3'/><rect x='248' y='120' width='20' height='16' rx='3'/><rect x='306' y='158' width='20' height='16' rx='3'/></g><path d='M92 254v40M150 284v30M204 250v40M258 228v36M316 264v36' stroke='{ink.Light}' stroke-width='5' stroke-linecap='round' stroke-dasharray='4 12'/>
        """;
}
