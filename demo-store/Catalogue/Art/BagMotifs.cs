namespace DemoStore;

/// <summary>Bags, purses and what one takes along.</summary>
internal static class BagMotifs
{
    /// <summary>Each motif with the phrases that choose it.</summary>
    public static IReadOnlyList<(Func<Ink, string> Draw, string Phrases)> All { get; } =
    [
        (Shopper, "bag, jumbo bag, shopper, shopping bag, tote, tote bag, gift bag, lunch bag, ^lunch bag, ^jumbo bag, carrier, ^shopper, party bag, storage bag, sack, recycling bag, peg bag, laundry bag, charlotte bag, picnic bag, marble"),
        (Purse, "purse, handbag, hand bag, wallet, coin purse, evening bag, clutch bag, washbag, wash bag, cosmetic bag, make up bag, passport cover, spectacle case, glasses case, eye glass case, pouch, travel card wallet, shoulder bag, card wallet, pencil case, toilet bag"),
        (Suitcase, "suitcase, luggage, airline bag, ^airline bag, luggage tag, trolley, backpack, rucksack, satchel, flight bag, picnic hamper, mini case, travel set, tool box, toolbox, tool set"),
        (Umbrella, "umbrella, parasol, child umbrella, sun hat, rain hat, garden parasol, cocktail parasol, ^umbrella, rain mac"),
        (KeyRing, "key ring, keyring, key fob, ^key fob, key, bag charm, charm, phone charm, key-chain, letter bling key ring, napkin charm, chain key, whistle"),
    ];

    private static string Shopper(Ink ink) =>
        $"""
        <path d='M150 156V116c0-60 100-60 100 0v40' fill='none' stroke='{ink.Dark}' stroke-width='14'/><path d='M108 148h184l18 154a18 18 0 0 1-18 18H108a18 18 0 0 1-18-18z' fill='{ink.Body}'/><path d='M108 148h184l3 26H105z' fill='{ink.Dark}' opacity='.35'/>
        """;

    private static string Purse(Ink ink) =>
        $"""
        <path d='M130 142c20-44 120-44 140 0' fill='none' stroke='{ink.Dark}' stroke-width='13'/><path d='M112 150h176c38 40 44 160-8 168H120c-52-8-46-128-8-168z' fill='{ink.Body}'/><rect x='104' y='136' width='192' height='28' rx='14' fill='{ink.Accent}'/><circle cx='188' cy='134' r='15' fill='{ink.Dark}'/><circle cx='212' cy='134' r='15' fill='{ink.Light}'/>
        """;

    private static string Suitcase(Ink ink) =>
        $"""
        <path d='M156 138v-26c0-12 8-20 20-20h48c12 0 20 8 20 20v26' fill='none' stroke='{ink.Dark}' stroke-width='15'/><rect x='76' y='136' width='248' height='182' rx='26' fill='{ink.Body}'/><path d='M122 136h24v182h-24zM254 136h24v182h-24z' fill='{ink.Dark}'/><rect x='116' y='200' width='36' height='26' rx='5' fill='{ink.Accent}'/><rect x='248' y='200' width='36' height='26' rx='5' fill='{ink.Accent}'/>
        """;

    private static string Umbrella(Ink ink) =>
        $"""
        <path d='M200 92v190c0 46-58 46-58 6' fill='none' stroke='{ink.Dark}' stroke-width='13' stroke-linecap='round'/><path d='M64 206C76 96 324 96 336 206c-24-24-50-22-68 4-20-26-48-26-68 0-20-26-48-26-68 0-18-26-44-28-68-4z' fill='{ink.Body}'/><path d='M200 210c0-60-10-90-26-84-26 8-42 44-42 84M200 210c0-60 10-90 26-84 26 8 42 44 42 84' fill='none' stroke='{ink.Dark}' stroke-opacity='.45' stroke-width='5'/><circle cx='200' cy='100' r='10' fill='{ink.Accent}'/>
        """;

    private static string KeyRing(Ink ink) =>
        $"""
        <circle cx='200' cy='118' r='46' fill='none' stroke='{ink.Dark}' stroke-width='13'/><path d='M200 164v30' stroke='{ink.Dark}' stroke-width='11'/><path d='M200 314c-92-62-66-132-24-128 14 1 24 13 24 25 0-12 10-24 24-25 42-4 68 66-24 128z' fill='{ink.Body}'/><path d='M160 218c0-10 6-16 14-16' stroke='{ink.Light}' stroke-width='8' stroke-linecap='round' fill='none'/>
        """;
}
