namespace DemoStore;

/// <summary>Dolls, bears, rockets and games.</summary>
internal static class ToyMotifs
{
    /// <summary>Each motif with the phrases that choose it.</summary>
    public static IReadOnlyList<(Func<Ink, string> Draw, string Phrases)> All { get; } =
    [
        (Doll, "doll, dolly, babushka, girl, princess, dolly girl, puppet, soldier, fairy pole, feltcraft doll, purdey, spaceboy doll, nesting doll, angel, fairy, ^angel"),
        (Bear, "bear, teddy, teddy bear, soft toy, toy, monkey doll, monster, monkey, mouse, animal"),
        (Rocket, "rocket, spaceboy, space cadet, robot, spaceman, helicopter, plane, glider, aeroplane, car, train, boom box, speaker, radio, flying disc"),
        (Blocks, "block, building block, block word, block letter, alphabet block, word, large wood letter, small wood letter, wood letter, home block, cube, domino, dice, number tile, letter tile, ^number tile, tile, spelling, ^block"),
        (Game, "game, jigsaw, puzzle, ludo, bingo, bingo set, snakes, ladder, ^jigsaw, ^mini jigsaw, card game, board game, skittle, noughts, patch, ^card game, chess, trick, croquet, globe"),
        (SpinningTop, "spinning top, top, yoyo, yo yo, ball, bouncy ball, paper ball, stress ball, skipping rope, kite, drum, tambourine, harmonica, musical box, music box, clacker, catapult, ^traditional"),
    ];

    private static string Doll(Ink ink) =>
        $"""
        <path d='M200 76c42 0 60 30 60 62 0 22 44 60 44 112 0 50-44 70-104 70S96 300 96 250c0-52 44-90 44-112 0-32 18-62 60-62z' fill='{ink.Body}'/><circle cx='200' cy='136' r='42' fill='#fbe3cf'/><path d='M158 132c4-40 80-40 84 0-20-2-34-10-42-22-8 12-22 20-42 22z' fill='#6b432c'/><circle cx='186' cy='142' r='5' fill='#3c2a20'/><circle cx='214' cy='142' r='5' fill='#3c2a20'/><circle cx='174' cy='154' r='7' fill='#f0a3a0'/><circle cx='226' cy='154' r='7' fill='#f0a3a0'/><path d='M190 160c6 6 14 6 20 0' stroke='#b4574f' stroke-width='4' fill='none' stroke-linecap='round'/><path d='M150 216c30 20 70 20 100 0 10 50-20 76-50 76s-60-26-50-76z' fill='{ink.Light}'/><circle cx='200' cy='248' r='16' fill='{ink.Accent}'/>
        """;

    private static string Bear(Ink ink) =>
        $"""
        <circle cx='138' cy='108' r='30' fill='{ink.Dark}'/><circle cx='262' cy='108' r='30' fill='{ink.Dark}'/><ellipse cx='200' cy='262' rx='84' ry='66' fill='{ink.Body}'/><circle cx='200' cy='154' r='80' fill='{ink.Main}'/><ellipse cx='200' cy='182' rx='38' ry='29' fill='{ink.Light}'/><circle cx='168' cy='142' r='8' fill='#33291f'/><circle cx='232' cy='142' r='8' fill='#33291f'/><ellipse cx='200' cy='170' rx='13' ry='9' fill='#33291f'/><path d='M200 178c0 14-14 14-18 8M200 178c0 14 14 14 18 8' stroke='#33291f' stroke-width='4' fill='none' stroke-linecap='round'/><ellipse cx='200' cy='270' rx='44' ry='38' fill='{ink.Light}'/><path d='M164 230l36 12 36-12-8 26-28-10-28 10z' fill='{ink.Accent}'/>
        """;

    private static string Rocket(Ink ink) =>
        $"""
        <path d='M200 62c52 44 62 120 44 196h-88c-18-76-8-152 44-196z' fill='{ink.Body}'/><path d='M200 62c20 17 34 38 42 62h-84c8-24 22-45 42-62z' fill='{ink.Accent}'/><circle cx='200' cy='170' r='28' fill='{ink.Light}'/><circle cx='200' cy='170' r='28' fill='none' stroke='{ink.Dark}' stroke-width='8'/><path d='M152 204l-40 76 46-22zM248 204l40 76-46-22z' fill='{ink.Dark}'/><path d='M174 262h52l-26 66z' fill='#f2b441'/><path d='M84 108l4 10 10 4-10 4-4 10-4-10-10-4 10-4zM318 146l4 10 10 4-10 4-4 10-4-10-10-4 10-4z' fill='{ink.Dark}'/>
        """;

    private static string Blocks(Ink ink) =>
        $"""
        <rect x='84' y='200' width='112' height='112' rx='14' fill='{ink.Body}'/><rect x='204' y='200' width='112' height='112' rx='14' fill='{ink.Accent}'/><rect x='144' y='82' width='112' height='112' rx='14' fill='{ink.Dark}'/><g fill='none' stroke='#fffaf0' stroke-width='12' stroke-linecap='round' stroke-linejoin='round'><path d='M176 168l24-60 24 60M185 148h30'/></g><circle cx='140' cy='256' r='30' fill='#fffaf0'/><path d='M260 284c-38-26-28-56-10-54 6 1 10 6 10 11 0-5 4-10 10-11 18-2 28 28-10 54z' fill='#fffaf0'/>
        """;

    private static string Game(Ink ink) =>
        $"""
        <path d='M90 90h96v28c-28-12-44 40 0 32v46h-46c12-34-44-34-32 0H90z' fill='{ink.Main}'/><path d='M196 90h114v106h-30c10 34-42 32-32 0h-52v-36c-34 10-34-44 0-34z' fill='{ink.Accent}'/><path d='M90 206h30c-10 32 40 34 30 0h36v34c34-12 36 42 0 32v46H90z' fill='{ink.Dark}'/><path d='M196 206h42c-12 34 46 36 36 0h36v112H196v-36c30 6 30-46 0-40z' fill='{ink.Light}'/>
        """;

    private static string SpinningTop(Ink ink) =>
        $"""
        <path d='M190 70h20v50h-20z' fill='{ink.Dark}'/><circle cx='200' cy='70' r='18' fill='{ink.Accent}'/><path d='M84 180c0-84 232-84 232 0 0 50-78 88-116 144-38-56-116-94-116-144z' fill='{ink.Body}'/><path d='M86 194c40 34 188 34 228 0-4 14-14 26-28 38-40 18-132 18-172 0-14-12-24-24-28-38z' fill='{ink.Accent}'/><path d='M120 160c10-24 36-36 60-38' stroke='{ink.Light}' stroke-width='10' fill='none' stroke-linecap='round'/>
        """;
}
