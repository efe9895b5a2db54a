namespace DemoStore;

/// <summary>Flowers, pots, cans and baskets.</summary>
internal static class GardenMotifs
{
    /// <summary>Each motif with the phrases that choose it.</summary>
    public static IReadOnlyList<(Func<Ink, string> Draw, string Phrases)> All { get; } =
    [
        (Flower, "flower, rose, daisy, lily, artificial flower, art flower, hydrangea, lavender, blossom, tulip, flower decoration, posy, ^flower, sunflower, seed, poppy, fruit salad"),
        (PlantPot, "planter, plant pot, flower pot, flowerpot, pot, grow, ^grow your own, herb, plant, trinket pot, vase pot, urn, planter pot, herb marker, ^herb marker, plant marker, garden marker, plant cage, leaf, vine, fern, cress"),
        (WateringCan, "watering can, ^watering can, can, milk churn, fire bucket, oil can, enamel can, flower jug"),
        (Birdhouse, "birdhouse, bird house, house, bird box, tree house, bird feeder, bird table, beach hut, cottage, doll house, shed, church, playhouse, hen house, potting shed"),
        (Toadstool, "toadstool, mushroom, camphor wood mushroom, gnome, acorn, pinecone"),
        (Tools, "trowel, spade, rake, garden fork, garden glove, glove, ^children garden, ^child garden, gardening, brush, kneeling pad, beach spade, fly swat, hook garden fork, hoe, boot brush"),
        (Basket, "basket, picnic basket, hamper, wicker, hanging basket, picnic, egg basket, laundry basket, ^picnic basket, ^picnic, crate, trug, wheelbarrow, fruit basket, carry-all basket"),
    ];

    private static string Flower(Ink ink) =>
        $"""
        <path d='M200 220v104' stroke='#6f9d63' stroke-width='12' stroke-linecap='round'/><path d='M200 300c-50 6-70-20-76-44 40-4 66 12 76 44zM200 284c40 0 62-20 66-44-36 0-58 14-66 44z' fill='#83b273'/><g fill='{ink.Main}'><circle cx='200' cy='96' r='40'/><circle cx='252' cy='132' r='40'/><circle cx='234' cy='194' r='40'/><circle cx='166' cy='194' r='40'/><circle cx='148' cy='132' r='40'/></g><circle cx='200' cy='150' r='34' fill='{ink.Accent}'/><circle cx='190' cy='140' r='9' fill='#fff' opacity='.6'/>
        """;

    private static string PlantPot(Ink ink) =>
        $"""
        <path d='M200 200c-10-60-60-92-92-78 4 52 44 76 92 78zM200 200c10-60 60-92 92-78-4 52-44 76-92 78zM200 200c-26-54-18-100 0-124 18 24 26 70 0 124z' fill='#7fae70'/><path d='M200 200v-80' stroke='#557f4c' stroke-width='6'/><path d='M116 196h168v34H116z' fill='{ink.Dark}'/><path d='M126 230h148l-18 78c-2 8-8 12-16 12h-80c-8 0-14-4-16-12z' fill='{ink.Body}'/>
        """;

    private static string WateringCan(Ink ink) =>
        $"""
        <path d='M160 172c-10-90 130-90 120 10' fill='none' stroke='{ink.Dark}' stroke-width='15'/><path d='M136 232L76 150' stroke='{ink.Dark}' stroke-width='20' stroke-linecap='round'/><path d='M48 154l48-36 14 20-48 36z' fill='{ink.Accent}'/><path d='M134 172h162l14 130c0 10-6 18-18 18H138c-12 0-18-8-18-18z' fill='{ink.Body}'/><ellipse cx='215' cy='172' rx='81' ry='16' fill='{ink.Light}'/>
        """;

    private static string Birdhouse(Ink ink) =>
        $"""
        <path d='M192 286h16v44h-16z' fill='{ink.Dark}'/><path d='M124 172h152v118H124z' fill='{ink.Body}'/><path d='M200 76l108 108-22 18-86-86-86 86-22-18z' fill='{ink.Dark}'/><circle cx='200' cy='206' r='30' fill='#3b332c'/><path d='M200 248v24' stroke='{ink.Accent}' stroke-width='10' stroke-linecap='round'/><circle cx='200' cy='146' r='10' fill='{ink.Accent}'/>
        """;

    private static string Toadstool(Ink ink) =>
        $"""
        <path d='M166 196h68c-6 40 4 70 18 106 2 12-6 18-16 18h-72c-10 0-18-6-16-18 14-36 24-66 18-106z' fill='#fbeedb'/><path d='M74 206c0-84 60-126 126-126s126 42 126 126c-40 22-212 22-252 0z' fill='{ink.Main}'/><g fill='#fff8ee'><circle cx='156' cy='140' r='20'/><circle cx='226' cy='122' r='16'/><circle cx='262' cy='172' r='20'/><circle cx='110' cy='186' r='14'/><circle cx='196' cy='184' r='16'/></g>
        """;

    private static string Tools(Ink ink) =>
        $"""
        <path d='M112 230c0-40 20-60 40-60s40 20 40 60-24 84-40 96c-16-12-40-56-40-96z' fill='{ink.Body}'/><path d='M144 116h16v62h-16z' fill='{ink.Dark}'/><rect x='136' y='64' width='32' height='62' rx='14' fill='{ink.Accent}'/><path d='M240 116h16v96h-16z' fill='{ink.Dark}'/><rect x='232' y='64' width='32' height='62' rx='14' fill='{ink.Accent}'/><path d='M208 206h80v18h-10v92h-14v-92h-9v92h-14v-92h-9v92h-14v-92h-10z' fill='{ink.Main}'/>
        """;

    private static string Basket(Ink ink) =>
        $"""
        <path d='M112 190C112 60 288 60 288 190' fill='none' stroke='{ink.Dark}' stroke-width='15'/><path d='M80 184h240l-26 120a20 20 0 0 1-20 16H126a20 20 0 0 1-20-16z' fill='{ink.Body}'/><path d='M90 222h220M98 258h204M106 292h188M140 190l10 126M180 190l6 128M220 190l-6 128M260 190l-10 126' stroke='{ink.Dark}' stroke-opacity='.45' stroke-width='7'/><rect x='70' y='172' width='260' height='26' rx='13' fill='{ink.Accent}'/>
        """;
}
