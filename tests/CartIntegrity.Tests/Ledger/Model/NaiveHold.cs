namespace CartIntegrity.Tests;

/// <summary>A hold of the naive model.</summary>
internal sealed class NaiveHold
{
    public required HoldId Id { get; init; }

    public string Cart = "";
    public long Revision, Version;
    public HoldState State = HoldState.Held;
    public DateTimeOffset First, Expires;
    public DateTimeOffset? FirstPayment, ExpiresWithoutPayment;
    public SortedDictionary<StockItem, NaiveLine> Lines { get; } = [];

    public List<(string Sku, int Units)> Unheld { get; set; } = [];

    public bool IsOpen => State is HoldState.Held or HoldState.InPayment;

    public bool IsAlive(DateTimeOffset now) => IsOpen && now < Expires;

    public int UnitsOf(string sku) => Lines.Where(line => line.Key.Sku.Value == sku && !line.Value.Ended).Sum(line => line.Value.Units);
}
