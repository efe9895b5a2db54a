using System.Globalization;
using CartIntegrity;

namespace DemoStore;

/// <summary>The names of everything a run does in the ledger, so that it meets neither shoppers' orders nor another run's.</summary>
/// <param name="Run">The run's own id.</param>
internal sealed record ReplayIds(string Run)
{
    /// <summary>Who moves the goods.</summary>
    public const string Source = "replay";

    private string Prefix { get; } = $"replay-{Run}-";

    /// <summary>A new run.</summary>
    public static ReplayIds New() => new(RandomId.New("", 10));

    public CartId CartOf(RealOrder order) => new(Prefix + Number(order));

    public OrderId OrderOf(RealOrder order) => new(Prefix + Number(order));

    /// <summary>The reference of a movement.</summary>
    public string Reference(string what) => $"{Run}/{what}";

    /// <summary>The reference of a movement of one order.</summary>
    public string Reference(RealOrder order, string what) => $"{Run}/{Number(order)}/{what}";

    /// <summary>Whether the cart is one of this run.</summary>
    public bool Has(CartId cart) => cart.Value.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Whether the journal tells of a sale or a movement of this run.</summary>
    public bool Has(JournalRecord record) =>
        (record.Order is { } order && order.Value.StartsWith(Prefix, StringComparison.Ordinal))
        || (record.Source == Source && record.Reference is { } reference && reference.StartsWith($"{Run}/", StringComparison.Ordinal));

    private static string Number(RealOrder order) => order.Number.ToString(CultureInfo.InvariantCulture);
}
