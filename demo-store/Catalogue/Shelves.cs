namespace DemoStore;

/// <summary>The categories of the shop, in the order they are shown. Which product goes where is <c>Import/CategoryRules</c>.</summary>
public static class Shelves
{
    /// <summary>Where a product goes that no rule knows.</summary>
    public const string Fallback = "gifts";

    /// <summary>All categories.</summary>
    public static IReadOnlyList<Category> All { get; } =
    [
        new("kitchen", "Kitchen & dining", "Mugs, plates, jars and everything for a well-laid table."),
        new("baking", "Baking & cakes", "Cake stands, tins, cases and cutters for a proper tea time."),
        new("lighting", "Candles & lighting", "T-light holders, lanterns, candles and a soft glow."),
        new("decor", "Home décor", "Hearts, garlands and small things that make a room."),
        new("walls", "Signs, clocks & frames", "Metal signs, clocks, mirrors and frames for bare walls."),
        new("storage", "Storage & hooks", "Boxes, tins, drawers and hooks: everything in its place."),
        new("textiles", "Cushions & cosy", "Cushions, doormats, hot water bottles and warm slippers."),
        new("bags", "Bags & travel", "Shoppers, lunch bags, purses and things for the road."),
        new("jewellery", "Jewellery & hair", "Necklaces, bracelets, earrings and a little sparkle."),
        new("stationery", "Cards & stationery", "Cards, wrap, notebooks and pencils worth writing with."),
        new("party", "Party & Easter", "Bunting, balloons, paper plates and Easter treats."),
        new("toys", "Toys & children", "Dolls, games, puzzles and little treasures."),
        new("craft", "Craft & sewing", "Kits, ribbons, buttons and a box to keep them in."),
        new("garden", "Garden & outdoors", "Planters, watering cans, picnics and bird houses."),
        new("bath", "Bath & wellbeing", "Soap, incense, flannels and a quiet hour."),
        new("christmas", "Christmas", "Baubles, wreaths and everything for December."),
        new(Fallback, "Gifts & curiosities", "What fits on no other shelf, and is all the better for it."),
    ];
}
