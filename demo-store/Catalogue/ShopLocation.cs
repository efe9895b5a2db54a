namespace DemoStore;

/// <summary>A place where the shop keeps stock.</summary>
/// <param name="Id">The location's id in the ledger.</param>
/// <param name="Name">The name people read.</param>
public sealed record ShopLocation(string Id, string Name)
{
    /// <summary>The main warehouse: abroad and wholesale.</summary>
    public static ShopLocation London { get; } = new("LON-1", "London warehouse");

    /// <summary>The second warehouse: middle-sized orders at home.</summary>
    public static ShopLocation Manchester { get; } = new("MAN-1", "Manchester warehouse");

    /// <summary>The shop on the street: shelf stock for small quantities.</summary>
    public static ShopLocation Store { get; } = new("STORE", "Covent Garden store");

    /// <summary>All locations, in the order the web channel takes from them.</summary>
    public static IReadOnlyList<ShopLocation> All { get; } = [London, Manchester, Store];
}
