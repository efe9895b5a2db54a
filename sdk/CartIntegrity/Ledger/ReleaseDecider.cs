using System.Runtime.InteropServices;

namespace CartIntegrity;

/// <summary>The rules of giving a hold back and of carrying it to another cart.</summary>
internal static class ReleaseDecider
{
    public static StockDecision Release(StockView view, ReleaseCommand command)
    {
        var hold = view.HoldOf(command.Cart);
        if (hold is null || !hold.IsAliveAt(view.Now))
        {
            return StockDecision.Nothing(HoldDecider.Result(view, hold, []));
        }

        if (hold.State == HoldState.InPayment)
        {
            return StockDecision.Nothing(InPayment(view, hold));
        }

        var events = hold.Lines.Where(line => !line.Ended)
            .Select(line => HoldEvents.Released(line, line.Quantity, line.Promised)).ToList();
        var after = hold with { State = HoldState.Released, Version = hold.Version + 1, Lines = HoldFold.Apply(hold, CollectionsMarshal.AsSpan(events)) };
        return new StockDecision(new RecordHead { Kind = RecordKind.Released, Hold = after }, events,
            HoldDecider.Result(view, after, []));
    }

    public static StockDecision Move(StockView view, MoveCommand command)
    {
        var given = view.HoldOf(command.From);
        var own = view.HoldOf(command.To);
        var ownLives = own is not null && own.IsAliveAt(view.Now);
        if (given is null || !given.IsAliveAt(view.Now) || command.From == command.To)
        {
            return StockDecision.Nothing(HoldDecider.Result(view, ownLives ? own : null, []));
        }

        if (given.State == HoldState.InPayment || (ownLives && own!.State == HoldState.InPayment))
        {
            return StockDecision.Nothing(InPayment(view, given.State == HoldState.InPayment ? given : own!));
        }

        var events = ownLives ? own!.Lines.Where(line => !line.Ended).Select(HoldEvents.Moved).ToList() : [];
        var after = Merge(given, own, ownLives) with { Cart = command.To, Lines = HoldFold.Apply(given, CollectionsMarshal.AsSpan(events)) };
        return new StockDecision(
            new RecordHead { Kind = RecordKind.Moved, Hold = after, Absorbed = ownLives ? own!.Id : null },
            events,
            HoldDecider.Result(view, after, []));
    }

    /// <summary>The given hold goes on, in the receiving cart's count of revisions and with the longer of both times.</summary>
    private static Hold Merge(Hold given, Hold? own, bool ownLives) => given with
    {
        Version = given.Version + 1,
        Revision = own?.Revision ?? 0,
        ExpiresAt = ownLives && own!.ExpiresAt > given.ExpiresAt ? own.ExpiresAt : given.ExpiresAt,
        FirstHeldAt = ownLives && own!.FirstHeldAt < given.FirstHeldAt ? own.FirstHeldAt : given.FirstHeldAt,
        IsUnverified = given.IsUnverified && (!ownLives || own!.IsUnverified),
        Unheld = ownLives ? [.. given.Unheld, .. own!.Unheld] : given.Unheld,
    };

    private static HoldResult InPayment(StockView view, Hold hold) => HoldDecider.Result(view, hold, []) with
    {
        Kind = ResultKind.Refused,
        Reason = Reason.PaymentInProgress,
        Detail = $"Cart {hold.Cart} is being paid for; end the payment first.",
    };
}
