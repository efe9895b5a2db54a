namespace DemoStore;

/// <summary>Clocks, frames, signs, boxes and furniture.</summary>
internal static class HomeMotifs
{
    /// <summary>Each motif with the phrases that choose it.</summary>
    public static IReadOnlyList<(Func<Ink, string> Draw, string Phrases)> All { get; } =
    [
        (Clock, "clock, wall clock, alarm clock, ^clock, ^alarm clock, ^wall clock, timer, kitchen timer, egg timer, thermometer, table clock, barometer, station, compass"),
        (Frame, "frame, photo frame, picture frame, photoframe, wall art, family photo frame, photo cube, print, kitchen print, ^photo frame, memo holder, photo holder, photo corner, memo clip, plaque, cornice, baroque frame"),
        (Mirror, "mirror, wall mirror, compact mirror, mirror cornice, hand mirror, oval mirror, ^mirror"),
        (Sign, "sign, metal sign, door sign, doorsign, ^sign, ^metal sign, wall plaque, billboard, noticeboard, chalkboard, blackboard, slate, memo board, message board, board, memoboard, black board, door sticker, calendar, ^calendar, personal doorsign, calendar sign, poem"),
        (Box, "box, trinket box, jewellery box, storage box, sewing box, chest, money box, treasure chest, oval box, sewing kit, ^sewing box, kit, craft kit, box of, nesting, keepsake box, pill box, repair kit, knitting kit, set of box"),
        (Drawers, "drawer, cabinet, chest of drawer, organiser, desk, drawer set, shelf, cupboard, table, stool, chair, bench, seat, tidy, unit, rack, stand, magazine rack, furniture, trunk, kitchen cabinet, 3 drawer, shelving unit, folding chair, step, love seat"),
        (Hook, "hook, hanger, coat hanger, coat rack, knob, drawer knob, drawerknob, coathanger, key rack, door hanger, towel rail, doorknob, holder, card holder, soap holder, toothbrush holder, door knocker, bell pull, suction hook, peg, clothes peg, dolly peg"),
        (MoneyBank, "money bank, piggy bank, money tin, bank"),
        (Windchime, "mobile, wind chime, windchime, spiral, curtain, string curtain, chime, tube chime, tassel, dreamcatcher, bead curtain, hanging, sun catcher, windmill, wind spinner"),
    ];

    private static string Clock(Ink ink) =>
        $"""
        <path d='M130 300l-20 26M270 300l20 26' stroke='{ink.Dark}' stroke-width='16' stroke-linecap='round'/><path d='M94 132a40 40 0 0 1 62-48zM306 132a40 40 0 0 0-62-48z' fill='{ink.Dark}'/><circle cx='200' cy='206' r='112' fill='{ink.Body}'/><circle cx='200' cy='206' r='84' fill='#fffcf4'/><path d='M200 150v58l40 26' stroke='#3a332d' stroke-width='10' fill='none' stroke-linecap='round' stroke-linejoin='round'/><g fill='#3a332d'><circle cx='200' cy='136' r='6'/><circle cx='270' cy='206' r='6'/><circle cx='200' cy='276' r='6'/><circle cx='130' cy='206' r='6'/></g><circle cx='200' cy='208' r='9' fill='{ink.Accent}'/>
        """;

    private static string Frame(Ink ink) =>
        $"""
        <rect x='94' y='78' width='212' height='244' rx='14' fill='{ink.Dark}'/><rect x='104' y='88' width='192' height='224' rx='10' fill='{ink.Body}'/><rect x='132' y='116' width='136' height='168' fill='#fffdf6'/><path d='M132 284v-50l40-46 36 44 24-22 36 36v38z' fill='{ink.Light}'/><path d='M132 284v-30l40-46 36 44 24-22 36 36v18z' fill='{ink.Accent}' opacity='.8'/><circle cx='236' cy='152' r='16' fill='#f2c14e'/>
        """;

    private static string Mirror(Ink ink) =>
        $"""
        <ellipse cx='200' cy='196' rx='102' ry='128' fill='{ink.Dark}'/><ellipse cx='200' cy='192' rx='98' ry='122' fill='{ink.Body}'/><ellipse cx='200' cy='192' rx='70' ry='94' fill='#e8f2f7'/><path d='M160 214l68-92M168 252l84-112' stroke='#fff' stroke-width='13' stroke-linecap='round'/><circle cx='200' cy='72' r='15' fill='{ink.Accent}'/>
        """;

    private static string Sign(Ink ink) =>
        $"""
        <path d='M116 152L200 70l84 82' fill='none' stroke='{ink.Dark}' stroke-width='7'/><circle cx='200' cy='70' r='11' fill='{ink.Dark}'/><rect x='66' y='148' width='268' height='142' rx='18' fill='{ink.Dark}'/><rect x='66' y='142' width='268' height='142' rx='18' fill='{ink.Body}'/><rect x='84' y='160' width='232' height='106' rx='10' fill='#fffaf0'/><path d='M112 194h110M112 218h176M112 242h80' stroke='{ink.Dark}' stroke-width='10' stroke-linecap='round'/><path d='M262 252c-28-20-20-42-7-40 4 1 7 4 7 8 0-4 3-7 7-8 13-2 21 20-7 40z' fill='{ink.Accent}'/>
        """;

    private static string Box(Ink ink) =>
        $"""
        <path d='M84 190h232v116a14 14 0 0 1-14 14H98a14 14 0 0 1-14-14z' fill='{ink.Body}'/><path d='M72 138h256a10 10 0 0 1 10 10v48H62v-48a10 10 0 0 1 10-10z' fill='{ink.Main}'/><path d='M62 184h276v14H62z' fill='{ink.Dark}' opacity='.45'/><rect x='178' y='172' width='44' height='56' rx='9' fill='{ink.Accent}'/><circle cx='200' cy='196' r='8' fill='{ink.Dark}'/>
        """;

    private static string Drawers(Ink ink) =>
        $"""
        <path d='M104 300h18v28h-18zM278 300h18v28h-18z' fill='{ink.Dark}'/><rect x='84' y='84' width='232' height='222' rx='14' fill='{ink.Body}'/><g fill='{ink.Light}'><rect x='104' y='104' width='192' height='54' rx='8'/><rect x='104' y='170' width='192' height='54' rx='8'/><rect x='104' y='236' width='192' height='54' rx='8'/></g><g fill='{ink.Accent}'><circle cx='200' cy='131' r='10'/><circle cx='200' cy='197' r='10'/><circle cx='200' cy='263' r='10'/></g>
        """;

    private static string Hook(Ink ink) =>
        $"""
        <rect x='62' y='120' width='276' height='70' rx='18' fill='{ink.Body}'/><path d='M62 172h276a18 18 0 0 1-18 18H80a18 18 0 0 1-18-18z' fill='{ink.Dark}' opacity='.4'/><g fill='none' stroke='{ink.Dark}' stroke-width='15' stroke-linecap='round'><path d='M116 190v60c0 40 44 40 44 6M196 190v60c0 40 44 40 44 6M276 190v60c0 40 44 40 44 6'/></g><g fill='{ink.Accent}'><circle cx='116' cy='156' r='12'/><circle cx='196' cy='156' r='12'/><circle cx='276' cy='156' r='12'/></g>
        """;

    private static string MoneyBank(Ink ink) =>
        $"""
        <ellipse cx='196' cy='210' rx='112' ry='84' fill='{ink.Body}'/><circle cx='288' cy='200' r='34' fill='{ink.Main}'/><ellipse cx='312' cy='206' rx='14' ry='22' fill='{ink.Light}'/><path d='M232 134l22-38 22 46z' fill='{ink.Dark}'/><circle cx='272' cy='176' r='8' fill='#2f2a26'/><path d='M164 138h60' stroke='{ink.Dark}' stroke-width='10' stroke-linecap='round'/><circle cx='194' cy='94' r='28' fill='#f2c14e'/><path d='M130 280h34v42h-34zM228 280h34v42h-34z' fill='{ink.Dark}'/>
        """;

    private static string Windchime(Ink ink) =>
        $"""
        <path d='M200 56v40' stroke='{ink.Dark}' stroke-width='7'/><path d='M104 104c0-14 192-14 192 0v14H104z' fill='{ink.Body}'/><g stroke='{ink.Dark}' stroke-width='4'><path d='M124 118v70M174 118v100M226 118v84M276 118v64'/></g><path d='M124 238c-34-24-24-52-9-50 6 1 9 6 9 10 0-4 3-9 9-10 15-2 25 26-9 50z' fill='{ink.Main}'/><path d='M174 214l9 20 22 2-17 14 6 22-20-12-20 12 6-22-17-14 22-2z' fill='{ink.Accent}'/><circle cx='226' cy='222' r='20' fill='{ink.Dark}'/><path d='M276 232c-34-24-24-52-9-50 6 1 9 6 9 10 0-4 3-9 9-10 15-2 25 26-9 50z' fill='{ink.Main}'/>
        """;
}
