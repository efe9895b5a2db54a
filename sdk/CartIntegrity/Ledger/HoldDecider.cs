using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CartIntegrity;

/// <summary>The rule of a declarative hold: a cart says what it should hold now, the difference is worked out here.</summary>
internal static class HoldDecider
{
    public static StockDecision Decide(StockView view, StockPolicy policy, HoldCommand command, in HoldStanding standing)
    {
        var latest = view.HoldOf(command.Cart);
        if (latest is null)
        {
            return Change(view, policy, command, standing, null);
        }

        if (command.Revision < latest.Revision)
        {
            return Refuse(view, command, latest, Reason.Superseded, $"Cart {command.Cart} is at revision {latest.Revision} already; {command.Revision} came too late.");
        }

        if (latest.IsAliveAt(view.Now))
        {
            return DecideOnLiving(view, policy, command, standing, latest);
        }

        return latest.State is HoldState.Committed or HoldState.Released && command.Revision == latest.Revision
            ? Refuse(view, command, latest, latest.State == HoldState.Committed ? Reason.AlreadyCommitted : Reason.HoldEnded,
                $"What cart {command.Cart} held at revision {command.Revision} has ended; raise the revision to hold again.")
            : Change(view, policy, command, standing, null);
    }

    private static StockDecision DecideOnLiving(StockView view, StockPolicy policy, HoldCommand command, in HoldStanding standing, Hold latest)
    {
        if (command.Revision == latest.Revision && (command.Mode == HoldMode.AsFarAsPossible || HasEverything(policy, command, latest)))
        {
            return StockDecision.Nothing(Answer(view, policy, command, latest));
        }

        return latest.State == HoldState.InPayment
            ? Refuse(view, command, latest, Reason.PaymentInProgress, $"Cart {command.Cart} is being paid for; end the payment first.")
            : Change(view, policy, command, standing, latest);
    }

    private static bool HasEverything(StockPolicy policy, HoldCommand command, Hold hold)
    {
        foreach (var demand in command.Demands)
        {
            if (policy.HoldOnOf(demand.Sku) != HoldOn.Never && hold.UnitsOf(demand.Sku) < demand.Quantity)
            {
                return false;
            }
        }

        return true;
    }

    private static StockDecision Change(StockView view, StockPolicy policy, HoldCommand command, in HoldStanding standing, Hold? living)
    {
        var work = new HoldWork(view, policy, command, standing, living);
        work.Run();
        if (command.Mode == HoldMode.AllOrNothing && work.Missing is { } missing)
        {
            return StockDecision.Nothing(WithReason(Result(view, living, AsHeld(work.Lines, living)), missing));
        }

        if (living is null && work.Events.Count == 0 && work.Unheld.IsEmpty)
        {
            // No row for what holds nothing: asking for unknown or sold-out SKUs must not fill the journal (G4). The price: a late duplicate of an
            // older revision is not known as one, and may hold until its window ends.
            return StockDecision.Nothing(Result(view, null, work.Lines));
        }

        var after = After(view, policy, command, living, work);
        return new StockDecision(new RecordHead { Kind = RecordKind.Hold, Hold = after }, work.Events, Result(view, after, WithPromises(work.Lines, after)));
    }

    private static HoldResult WithReason(HoldResult nothing, HoldResultLine missing) => nothing with
    {
        Kind = ResultKind.Refused,
        Reason = missing.Limit != HoldLimit.None ? Reason.LimitReached : missing.IsKnown ? Reason.InsufficientStock : Reason.UnknownSku,
        Detail = missing.Limit != HoldLimit.None ? $"{missing.Sku}: {missing.Wanted} wanted, and a shopper may hold {missing.MayHold} now ({missing.Limit}). Nothing was changed."
            : missing.IsKnown ? $"{missing.Sku}: {missing.Wanted} wanted, {missing.Available} can be had. Nothing was changed."
            : $"{missing.Sku}: the ledger has never heard of it. Record a receipt or a count first.",
    };

    private static Hold After(StockView view, StockPolicy policy, HoldCommand command, Hold? living, in HoldWork work)
    {
        var first = living?.FirstHeldAt ?? view.Now;
        var length = work.IsShort && policy.Limits.CheckoutWindow < policy.ReservationWindow ? policy.Limits.CheckoutWindow : policy.ReservationWindow;
        var window = Earlier(view.Now + length, first + policy.LongestHold);
        return new Hold
        {
            Id = living?.Id ?? command.NewId,
            Cart = command.Cart,
            Channel = command.Channel,
            Revision = command.Revision,
            Version = (living?.Version ?? 0) + 1,
            // Only an empty cart gives its hold up; one that gets nothing now may get something at its next try.
            State = command.Demands.IsEmpty ? HoldState.Released : HoldState.Held,
            FirstHeldAt = first,
            // A change never shortens what the shopper was promised (R4), and a cart that gave everything back promises nothing.
            ExpiresAt = living is not null && living.ExpiresAt > window ? living.ExpiresAt : window,
            Payment = living?.Payment,
            IsUnverified = work.IsUnverified,
            Lines = HoldFold.Apply(living, CollectionsMarshal.AsSpan(work.Events)),
            Unheld = work.Unheld,
        };
    }

    private static HoldResult Answer(StockView view, StockPolicy policy, HoldCommand command, Hold hold)
    {
        var lines = ImmutableArray.CreateBuilder<HoldResultLine>(command.Demands.Length);
        foreach (var demand in command.Demands)
        {
            var stock = view.Sku(demand.Sku);
            var held = hold.UnitsOf(demand.Sku);
            lines.Add(HoldWork.Line(view, command, stock, demand, held, held + Allocation.Free(stock, policy.Of(command.Channel))));
        }

        return Result(view, hold, WithPromises(lines.MoveToImmutable(), hold));
    }

    /// <summary>Refused whole: what is held is what was held before.</summary>
    private static ImmutableArray<HoldResultLine> AsHeld(ImmutableArray<HoldResultLine> lines, Hold? living)
    {
        var held = lines.Select(line => line with { Held = living?.UnitsOf(line.Sku) ?? 0 }).ToImmutableArray();
        return living is null ? held : WithPromises(held, living);
    }

    /// <summary>Tells per SKU how much of what is held is promised; nearly no hold has any.</summary>
    private static ImmutableArray<HoldResultLine> WithPromises(ImmutableArray<HoldResultLine> lines, Hold hold)
    {
        foreach (var promise in hold.Lines)
        {
            if (promise.Promised > 0 && !promise.Ended)
            {
                return WithAllPromises(lines, hold);
            }
        }

        return lines;
    }

    // Beside the method that is called for every hold: a lambda's captures are allocated where its method begins.
    private static ImmutableArray<HoldResultLine> WithAllPromises(ImmutableArray<HoldResultLine> lines, Hold hold) =>
        [.. lines.Select(line => WithPromises(line, hold))];

    private static HoldResultLine WithPromises(HoldResultLine line, Hold hold)
    {
        var promises = hold.Lines.Where(held => held.Promised > 0 && !held.Ended && held.Item.Sku == line.Sku).ToList();
        return line with { Promised = promises.Sum(held => held.Promised), PromiseDate = promises.Max(held => held.PromiseDate) };
    }

    private static StockDecision Refuse(StockView view, HoldCommand command, Hold latest, Reason reason, string detail) =>
        StockDecision.Nothing(Result(view, latest, []) with { Kind = ResultKind.Refused, Reason = reason, Detail = detail });

    internal static HoldResult Result(StockView view, Hold? hold, ImmutableArray<HoldResultLine> lines) => new()
    {
        Hold = hold,
        Remaining = hold is not null && hold.IsAliveAt(view.Now) ? hold.ExpiresAt - view.Now : TimeSpan.Zero,
        Lines = lines,
    };

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
