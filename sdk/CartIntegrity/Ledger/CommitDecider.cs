using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CartIntegrity;

/// <summary>The rules of selling what is held: fenced by the version, once per order id, and after expiry only if the units are still there.</summary>
internal static class CommitDecider
{
    public static StockDecision Commit(StockView view, StockPolicy policy, CommitCommand command)
    {
        if (view.Order(command.Order) is { } end)
        {
            return StockDecision.Nothing(Replay(command, end));
        }

        var hold = view.Hold(command.Hold);
        if (Objection(view, hold, command) is { } objection)
        {
            return StockDecision.Nothing(objection);
        }

        if (policy.AfterExpiry == AfterExpiry.Strict && !hold!.IsAliveAt(view.Now))
        {
            return StockDecision.Nothing(Refused(Reason.HoldExpired, $"The time of hold {hold.Id} ran out before it was paid."));
        }

        return Sell(view, policy, hold!, command.Order);
    }

    public static StockDecision Abandon(StockView view, AbandonCommand command) => view.Order(command.Order) switch
    {
        null => StockDecision.Of(new RecordHead { Kind = RecordKind.Abandoned, Order = command.Order }, new CommitResult()),
        { Committed: true } end => StockDecision.Nothing(
            Refused(Reason.AlreadyCommitted, $"Order {command.Order} is committed.") with { Lines = end.Lines, Replayed = true }),
        _ => StockDecision.Nothing(new CommitResult { Replayed = true }),
    };

    private static StockDecision Sell(StockView view, StockPolicy policy, Hold hold, OrderId order)
    {
        var events = view.LendEvents();
        List<StockEvent> taken = [];
        var missing = ImmutableArray.CreateBuilder<Sku>();
        foreach (var line in hold.Lines)
        {
            if (!line.Ended)
            {
                events.Add(HoldEvents.Committed(line, view.Head(line.Item)));
            }
        }

        foreach (var demand in NotHeld(hold))
        {
            TakeNow(view, policy.Of(hold.Channel), hold, demand, taken, missing);
        }

        if (missing.Count > 0)
        {
            var (reason, why) = hold.IsAliveAt(view.Now)
                ? (Reason.InsufficientStock, $"Units that hold {hold.Id} never held are gone")
                : (Reason.HoldExpired, $"The time of hold {hold.Id} ran out and others have its units");
            return StockDecision.Nothing(Refused(reason, $"{why}: {string.Join(", ", missing)}. Nothing was sold.")
                with { Missing = missing.DrainToImmutable() });
        }

        AddTaken(taken, events);
        var after = hold with { State = HoldState.Committed, Order = order, Lines = HoldFold.Apply(hold, CollectionsMarshal.AsSpan(events)) };
        return new StockDecision(new RecordHead { Kind = RecordKind.Committed, Hold = after, Order = order }, events,
            new CommitResult { Lines = HoldFold.Sold(CollectionsMarshal.AsSpan(events)) });
    }

    /// <summary>What the hold meant to sell but does not hold now: lines whose time ran out, and SKUs that are never held.</summary>
    private static IEnumerable<Demand> NotHeld(Hold hold) => hold.Lines
        .Where(line => line.Ended)
        .Select(line => new Demand(line.Item.Sku, line.Quantity))
        .Concat(hold.Unheld)
        .GroupBy(demand => demand.Sku, (sku, same) => new Demand(sku, same.Sum(d => d.Quantity)));

    private static void TakeNow(StockView view, ChannelPolicy channel, Hold hold, Demand demand, List<StockEvent> taken, ImmutableArray<Sku>.Builder missing)
    {
        var stock = view.Sku(demand.Sku);
        if (Allocation.Free(stock, channel) < demand.Quantity)
        {
            missing.Add(demand.Sku);
            return;
        }

        var before = taken.Count;
        Allocation.Take(stock, channel, demand.Quantity, taken);
        if (IsWorse(hold, demand.Sku, CollectionsMarshal.AsSpan(taken)[before..]))
        {
            taken.RemoveRange(before, taken.Count - before);
            missing.Add(demand.Sku);
        }
    }

    /// <summary>
    /// Whether what is left would be a worse bargain than what ran out: more of it promised instead of there, or for a later day. The shopper has paid for what
    /// was held, and nobody asked about this. What was never held has no such word to keep.
    /// </summary>
    private static bool IsWorse(Hold hold, Sku sku, ReadOnlySpan<StockEvent> taken)
    {
        var (promised, until) = (0, DateOnly.MinValue);
        foreach (var reserved in taken)
        {
            promised += reserved.Promised;
            until = reserved.Promised > 0 && Day(reserved.PromiseDate) > until ? Day(reserved.PromiseDate) : until;
        }

        if (promised == 0 || hold.Unheld.Any(demand => demand.Sku == sku))
        {
            return false;
        }

        var before = hold.Lines.Where(line => line.Ended && line.Item.Sku == sku && line.Promised > 0).ToList();
        return promised > before.Sum(line => line.Promised) || until > before.Max(line => Day(line.PromiseDate));
    }

    /// <summary>Without a date is later than any.</summary>
    private static DateOnly Day(DateOnly? promise) => promise ?? DateOnly.MaxValue;

    /// <summary>Units taken in the moment of the commit are reserved and sold in the same record, so that every unit sold was held (R2, R3).</summary>
    private static void AddTaken(List<StockEvent> taken, List<StockEvent> events)
    {
        foreach (var reserved in taken)
        {
            events.Add(reserved);
            events.Add(HoldEvents.Committed(new HoldLine(reserved.Item, reserved.Units, reserved.Promised, reserved.PromiseDate, Ended: false)));
        }
    }

    private static CommitResult? Objection(StockView view, Hold? hold, CommitCommand command)
    {
        if (hold is null)
        {
            return Refused(Reason.NoSuchHold, $"There is no hold {command.Hold}.");
        }

        if (hold.State is HoldState.Committed or HoldState.Released)
        {
            return hold.State == HoldState.Committed
                ? Refused(Reason.AlreadyCommitted, $"Hold {hold.Id} is sold to order {hold.Order}.")
                : Refused(Reason.HoldEnded, $"Hold {hold.Id} was given back.");
        }

        if (hold.Version != command.Version || view.HoldOf(hold.Cart)?.Id != hold.Id)
        {
            return Refused(Reason.Superseded, $"Cart {hold.Cart} has changed since version {command.Version} of hold {hold.Id}.");
        }

        return hold.Lines.IsEmpty && hold.Unheld.IsEmpty ? Refused(Reason.HoldEnded, $"Hold {hold.Id} holds nothing.") : null;
    }

    private static CommitResult Replay(CommitCommand command, OrderEnd end)
    {
        if (!end.Committed)
        {
            return Refused(Reason.OrderAbandoned, $"Order {command.Order} was abandoned; use a new order id.");
        }

        return end.Hold == command.Hold
            ? new CommitResult { Lines = end.Lines, Replayed = true }
            : Refused(Reason.AlreadyCommitted, $"Order {command.Order} was committed with hold {end.Hold}.") with { Lines = end.Lines };
    }

    private static CommitResult Refused(Reason reason, string detail) =>
        new() { Kind = ResultKind.Refused, Reason = reason, Detail = detail };
}
