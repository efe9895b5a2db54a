namespace DemoStore;

/// <summary>Birds, owls, rabbits, cats and dogs.</summary>
internal static class AnimalMotifs
{
    /// <summary>Each motif with the phrases that choose it.</summary>
    public static IReadOnlyList<(Func<Ink, string> Draw, string Phrases)> All { get; } =
    [
        (Bird, "bird, lovebird, love bird, dove, bird ornament, bird decoration, swallow, duck, flying duck, peacock, cockerel, budgie, feather"),
        (Owl, "owl, space owl, owl doorstop, owl hand warmer"),
        (Rabbit, "rabbit, bunny, easter bunny, hare, dinosaur, elephant, frog, pig, lizard, gecko, creature, sheep, dolphin, squirrel, fox, reindeer, farm animal"),
        (Cat, "cat, kitten, dog, puppy, scottie dog, pink scottie dog, dog collar, collar, cat doorstop, dog toy"),
        (Hen, "hen, chick, chicken, easter hen, easter chick, hen on nest, rooster, egg in basket"),
        (Butterfly, "butterfly, dragonfly, bee, ladybird, butterfly clip, insect, crawly, creepy crawlie, crawlie set, fly"),
    ];

    private static string Bird(Ink ink) =>
        $"""
        <path d='M98 236c-20-80 60-130 122-104 20-28 72-22 76 18l34 14-34 14c0 76-58 118-118 104-34-4-60-20-80-46z' fill='{ink.Body}'/><path d='M98 236l-44 46c40 12 70 2 86-18z' fill='{ink.Dark}'/><path d='M150 186c50-16 84 10 88 40-40 34-88 12-88-40z' fill='{ink.Dark}' opacity='.7'/><circle cx='262' cy='150' r='9' fill='#2f2a26'/><path d='M296 150l36 14-36 14z' fill='#eda640'/><path d='M178 282v36M214 276v42' stroke='#b98244' stroke-width='8' stroke-linecap='round'/>
        """;

    private static string Owl(Ink ink) =>
        $"""
        <path d='M110 96l40 26h100l40-26c14 60 20 90 20 124 0 66-48 100-110 100S90 286 90 220c0-34 6-64 20-124z' fill='{ink.Body}'/><circle cx='154' cy='174' r='42' fill='#fffaf0'/><circle cx='246' cy='174' r='42' fill='#fffaf0'/><circle cx='158' cy='174' r='18' fill='#352c26'/><circle cx='242' cy='174' r='18' fill='#352c26'/><path d='M184 196h32l-16 32z' fill='#eda640'/><path d='M140 252c20 20 40 0 40 0s20 20 40 0c0 0 20 20 40 0-8 40-34 56-60 56s-52-16-60-56z' fill='{ink.Light}'/>
        """;

    private static string Rabbit(Ink ink) =>
        $"""
        <path d='M160 168C120 120 118 56 142 54c24 0 40 60 44 108zM240 168c40-48 42-112 18-114-24 0-40 60-44 108z' fill='{ink.Main}'/><path d='M160 150c-20-36-24-68-16-72s22 36 26 70zM240 150c20-36 24-68 16-72s-22 36-26 70z' fill='{ink.Accent}' opacity='.8'/><circle cx='200' cy='216' r='78' fill='{ink.Main}'/><ellipse cx='200' cy='306' rx='84' ry='26' fill='{ink.Body}'/><circle cx='172' cy='206' r='9' fill='#352c26'/><circle cx='228' cy='206' r='9' fill='#352c26'/><path d='M188 230h24l-12 13z' fill='#c9666f'/><path d='M200 243c0 14-16 16-22 6M200 243c0 14 16 16 22 6' stroke='#352c26' stroke-width='4' fill='none' stroke-linecap='round'/>
        """;

    private static string Cat(Ink ink) =>
        $"""
        <path d='M108 110l56 30h72l56-30c8 40 10 70 4 98-8 60-46 96-96 96s-88-36-96-96c-6-28-4-58 4-98z' fill='{ink.Body}'/><path d='M120 132l28 16-22 24zM280 132l-28 16 22 24z' fill='{ink.Accent}'/><ellipse cx='160' cy='206' rx='10' ry='13' fill='#2f2a26'/><ellipse cx='240' cy='206' rx='10' ry='13' fill='#2f2a26'/><ellipse cx='200' cy='250' rx='46' ry='34' fill='{ink.Light}'/><path d='M188 236h24l-12 13z' fill='#c9666f'/><path d='M200 250c0 16-18 18-26 8M200 250c0 16 18 18 26 8M110 236l40 8M108 262l42-2M290 236l-40 8M292 262l-42-2' stroke='{ink.Dark}' stroke-width='4' fill='none' stroke-linecap='round'/>
        """;

    private static string Hen(Ink ink) =>
        $"""
        <path d='M84 190c10-14 40-12 52 14 20-4 42-18 60-50 16-32 70-36 84 4l34 14-30 18c8 74-40 124-108 124S84 268 84 190z' fill='{ink.Body}'/><path d='M214 120c-6-32 20-34 24-16 8-20 32-10 24 10 14-6 22 12 6 20z' fill='#d6483f'/><circle cx='256' cy='158' r='8' fill='#2f2a26'/><path d='M280 158l36 14-34 16z' fill='#eda640'/><path d='M138 232c30 34 74 26 92-10-34-16-62-10-92 10z' fill='{ink.Dark}' opacity='.7'/><path d='M170 312v16M206 312v16' stroke='#eda640' stroke-width='9' stroke-linecap='round'/>
        """;

    private static string Butterfly(Ink ink) =>
        $"""
        <path d='M196 190C150 80 66 84 70 142c4 52 60 74 126 60zM204 190c46-110 130-106 126-48-4 52-60 74-126 60z' fill='{ink.Body}'/><path d='M194 206c-70 4-96 40-82 78 18 36 72 10 82-78zM206 206c70 4 96 40 82 78-18 36-72 10-82-78z' fill='{ink.Accent}'/><circle cx='116' cy='140' r='16' fill='{ink.Light}'/><circle cx='284' cy='140' r='16' fill='{ink.Light}'/><circle cx='138' cy='262' r='12' fill='{ink.Light}'/><circle cx='262' cy='262' r='12' fill='{ink.Light}'/><path d='M200 158v132' stroke='#3a322c' stroke-width='16' stroke-linecap='round'/><path d='M198 158c-6-34-22-48-38-50M202 158c6-34 22-48 38-50' stroke='#3a322c' stroke-width='5' fill='none' stroke-linecap='round'/>
        """;
}
