namespace DemoStore;

/// <summary>Cards, wrap, books and pencils.</summary>
internal static class PaperMotifs
{
    /// <summary>Each motif with the phrases that choose it.</summary>
    public static IReadOnlyList<(Func<Ink, string> Draw, string Phrases)> All { get; } =
    [
        (Card, "card, ^card, birthday card, greeting card, ^birthday card, postcard, invite, party invite, playing card, notelet, card kit, ^party invite, photo clip"),
        (Notebook, "notebook, journal, sketchbook, note book, pocket book, diary, address book, book, photo album, album, folder, scrapbook, jotter, memo pad, bookmark, stationery set, writing set, passport"),
        (Pencils, "pencil, pen, crayon, pencil tube, highlighter, chalk, chalk stick, ^36 pencil, pencil set, lipstick pen, colouring pencil, ^colouring pencil, rubber, eraser, ruler, ^magic drawing slate, drawing slate, colouring set, lip gloss, lipstick, match, stencil, ^12 pencil, sharpener, paint"),
        (Wrap, "wrap, ^wrap, gift wrap, paper, tissue, tape, gift tape, wallpaper, poster, origami, roll, ^gift tape, toilet roll, sticker, stamp, tissue box, sticker sheet, wall sticker, picture, canvas"),
        (Gift, "gift, gift box, present, ribbon, ribbon reel, reel, gift tag, tag, bow, ^ribbon reel, string, twine, lace, box of ribbon, parcel"),
        (Envelope, "envelope, letter rack, mail, airmail, letter, writing paper, pack of tissue"),
    ];

    private static string Card(Ink ink) =>
        $"""
        <g transform='rotate(-7 200 200)'><rect x='108' y='84' width='176' height='236' rx='10' fill='{ink.Dark}' opacity='.3'/><rect x='114' y='78' width='176' height='236' rx='10' fill='#fffdf8'/><rect x='132' y='96' width='140' height='150' rx='6' fill='{ink.Body}'/><path d='M202 224c-58-38-42-86-14-82 9 1 14 9 14 17 0-8 5-16 14-17 28-4 44 44-14 82z' fill='{ink.Accent}'/><path d='M152 268h100M168 290h68' stroke='{ink.Dark}' stroke-width='8' stroke-linecap='round'/></g>
        """;

    private static string Notebook(Ink ink) =>
        $"""
        <rect x='112' y='82' width='190' height='240' rx='12' fill='{ink.Dark}'/><rect x='104' y='76' width='190' height='240' rx='12' fill='{ink.Body}'/><path d='M104 88a12 12 0 0 1 12-12h16v240h-16a12 12 0 0 1-12-12z' fill='{ink.Dark}'/><rect x='160' y='122' width='106' height='58' rx='6' fill='#fffaf0'/><path d='M178 144h70M188 160h50' stroke='{ink.Dark}' stroke-width='6' stroke-linecap='round'/><path d='M262 76v240' stroke='{ink.Accent}' stroke-width='10'/>
        """;

    private static string Pencils(Ink ink) =>
        $"""
        <g><path d='M120 150l20-52 20 52v90h-40z' fill='#f3d9b1'/><path d='M133 116l7-18 7 18z' fill='{ink.Main}'/><path d='M120 150h40v100h-40z' fill='{ink.Main}'/><path d='M180 120l20-52 20 52v120h-40z' fill='#f3d9b1'/><path d='M193 86l7-18 7 18z' fill='{ink.Accent}'/><path d='M180 120h40v130h-40z' fill='{ink.Accent}'/><path d='M240 156l20-52 20 52v90h-40z' fill='#f3d9b1'/><path d='M253 122l7-18 7 18z' fill='{ink.Dark}'/><path d='M240 156h40v94h-40z' fill='{ink.Dark}'/></g><path d='M100 216h200v84a20 20 0 0 1-20 20H120a20 20 0 0 1-20-20z' fill='{ink.Body}'/><path d='M100 216h200v18H100z' fill='{ink.Light}'/>
        """;

    private static string Wrap(Ink ink) =>
        $"""
        <g transform='rotate(24 200 200)'><rect x='112' y='72' width='74' height='262' rx='18' fill='{ink.Body}'/><ellipse cx='149' cy='76' rx='37' ry='13' fill='{ink.Light}'/><ellipse cx='149' cy='76' rx='15' ry='5' fill='{ink.Dark}'/></g><g transform='rotate(-16 200 200)'><rect x='206' y='72' width='74' height='262' rx='18' fill='{ink.Accent}'/><ellipse cx='243' cy='76' rx='37' ry='13' fill='#fff' opacity='.8'/><ellipse cx='243' cy='76' rx='15' ry='5' fill='{ink.Dark}'/><path d='M206 190h74v24h-74z' fill='{ink.Light}'/></g>
        """;

    private static string Gift(Ink ink) =>
        $"""
        <rect x='96' y='188' width='208' height='132' rx='10' fill='{ink.Body}'/><rect x='82' y='146' width='236' height='54' rx='10' fill='{ink.Main}'/><path d='M82 186h236v14H82z' fill='{ink.Dark}' opacity='.3'/><path d='M182 146h36v174h-36z' fill='{ink.Accent}'/><path d='M200 146c-80 10-90-66-46-66 30 0 46 40 46 66zM200 146c80 10 90-66 46-66-30 0-46 40-46 66z' fill='none' stroke='{ink.Accent}' stroke-width='15'/>
        """;

    private static string Envelope(Ink ink) =>
        $"""
        <rect x='70' y='118' width='260' height='186' rx='16' fill='{ink.Body}'/><path d='M76 126l124 102 124-102' fill='none' stroke='{ink.Dark}' stroke-width='9' stroke-linejoin='round'/><path d='M78 296l86-88M322 296l-86-88' stroke='{ink.Dark}' stroke-opacity='.35' stroke-width='6'/><circle cx='200' cy='228' r='26' fill='{ink.Accent}'/>
        """;
}
