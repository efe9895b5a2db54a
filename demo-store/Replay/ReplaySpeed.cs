namespace DemoStore;

/// <summary>How fast the replayed time goes by.</summary>
/// <param name="Id">As forms name it.</param>
/// <param name="TimesReal">Replayed seconds in a second; <c>null</c>: as fast as the ledger answers, with no waiting at all.</param>
internal sealed record ReplaySpeed(string Id, int? TimesReal)
{
    /// <summary>As fast as it goes.</summary>
    public static ReplaySpeed Fastest { get; } = new("max", null);

    /// <summary>A minute of the shop in a second.</summary>
    public static ReplaySpeed Slowest { get; } = new("60", 60);

    /// <summary>What is chosen unless a visitor chooses: an hour of the shop in six seconds.</summary>
    public static ReplaySpeed Usual { get; } = new("600", 600);

    /// <summary>All that are offered, slowest first.</summary>
    public static IReadOnlyList<ReplaySpeed> All { get; } = [Slowest, Usual, new("3600", 3_600), new("21600", 21_600), Fastest];

    /// <summary>The speed of an id; <c>null</c> when there is none.</summary>
    public static ReplaySpeed? Find(string? id) => All.FirstOrDefault(speed => speed.Id == id);
}
