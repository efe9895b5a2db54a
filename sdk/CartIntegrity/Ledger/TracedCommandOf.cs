using System.Diagnostics;

namespace CartIntegrity;

/// <summary>A waiting command of a caller that is traced; a type of its own, so that the others carry nothing for it.</summary>
internal sealed class TracedCommandOf<T>(StockCommand command, long enqueuedAt, bool inline, ActivityContext trace) : PendingCommandOf<T>(command, enqueuedAt, inline)
    where T : LedgerResult
{
    public override ActivityContext Trace => trace;
}
