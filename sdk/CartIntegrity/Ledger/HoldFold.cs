using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CartIntegrity;

/// <summary>The lines of a hold as the fold of its events. Live and replay take the same way (L4).</summary>
internal static class HoldFold
{
    /// <summary>The lines after some events, ordinal by item.</summary>
    public static ImmutableArray<HoldLine> Apply(Hold? before, ReadOnlySpan<StockEvent> events)
    {
        if (events.Length == 0)
        {
            return before?.Lines ?? [];
        }

        if (before is null && AreNew(events))
        {
            var fresh = new HoldLine[events.Length];
            for (var i = 0; i < events.Length; i++)
            {
                fresh[i] = NewLine(events[i]);
            }

            return ImmutableCollectionsMarshal.AsImmutableArray(fresh);
        }

        List<HoldLine> lines = before is null ? [] : [.. before.Lines];
        foreach (ref readonly var change in events)
        {
            Apply(lines, change);
        }

        return [.. lines];
    }

    /// <summary>What a commit sold: its committed events as lines.</summary>
    public static ImmutableArray<HoldLine> Sold(ReadOnlySpan<StockEvent> events)
    {
        var sold = ImmutableArray.CreateBuilder<HoldLine>(events.Length);
        foreach (ref readonly var change in events)
        {
            if (change.Kind == StockEventKind.Committed)
            {
                sold.Add(NewLine(change));
            }
        }

        return sold.DrainToImmutable();
    }

    private static bool AreNew(ReadOnlySpan<StockEvent> events)
    {
        for (var i = 0; i < events.Length; i++)
        {
            if (events[i].Kind != StockEventKind.Reserved || (i > 0 && events[i - 1].Item.CompareTo(events[i].Item) >= 0))
            {
                return false;
            }
        }

        return true;
    }

    private static void Apply(List<HoldLine> lines, in StockEvent change)
    {
        var at = Find(lines, change.Item);
        switch (change.Kind)
        {
            case StockEventKind.Reserved or StockEventKind.Moved when at < 0:
                lines.Insert(~at, NewLine(change));
                break;
            case StockEventKind.Reserved or StockEventKind.Moved:
                lines[at] = lines[at].Ended ? NewLine(change) : Grown(lines[at], change);
                break;
            case StockEventKind.Released when at >= 0:
                Shrink(lines, at, change);
                break;
            case StockEventKind.Expired when at >= 0:
                lines[at] = lines[at] with { Ended = true };
                break;
            default:
                break;
        }
    }

    private static HoldLine NewLine(in StockEvent change) => new(change.Item, change.Units, change.Promised, change.PromiseDate, Ended: false);

    private static HoldLine Grown(HoldLine line, in StockEvent change) => line with
    {
        Quantity = line.Quantity + change.Units,
        Promised = line.Promised + change.Promised,
        PromiseDate = change.PromiseDate ?? line.PromiseDate,
    };

    private static void Shrink(List<HoldLine> lines, int at, in StockEvent change)
    {
        var line = lines[at] with { Quantity = lines[at].Quantity - change.Units, Promised = lines[at].Promised - change.Promised };
        if (line.Quantity == 0)
        {
            lines.RemoveAt(at);
        }
        else
        {
            lines[at] = line.Promised == 0 ? line with { PromiseDate = null } : line;
        }
    }

    private static int Find(List<HoldLine> lines, StockItem item)
    {
        var (low, high) = (0, lines.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = lines[middle].Item.CompareTo(item);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }
}
