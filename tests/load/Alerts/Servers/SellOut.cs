using System.Diagnostics;
using System.Globalization;

namespace CartIntegrity.Load;

/// <summary>The change that all shoppers have to hear of: a movement sells out what is in every cart, and the next one brings it back.</summary>
/// <param name="ledger">Where it is recorded.</param>
/// <param name="item">What is in every cart.</param>
/// <param name="units">How many there are when it is there.</param>
internal sealed class SellOut(IInventoryLedger ledger, StockItem item, int units)
{
    private bool _isSoldOut;
    private int _changes;

    /// <summary>
    /// Records the next change. Counted from before the ledger is asked: the answer waits for a thread while the shoppers are being told, so a timestamp
    /// taken then would be late and the figure too good.
    /// </summary>
    /// <returns>As <see cref="IAlertServer.ChangeAsync"/> tells it.</returns>
    public async Task<string> ChangeAsync()
    {
        _isSoldOut = !_isSoldOut;
        var kind = _isSoldOut ? MovementKind.Sale : MovementKind.Receipt;
        var start = Stopwatch.GetTimestamp();
        var answer = await ledger.RecordAsync(StockMovement.Of(kind, item, units, "load", $"change {++_changes}"));
        var sequence = answer.IsOk ? answer.Sequence : throw new InvalidOperationException(answer.Detail);
        return string.Create(CultureInfo.InvariantCulture, $"{sequence} {start}");
    }
}
