using System.Runtime.InteropServices;

namespace CartIntegrity;

/// <summary>The rule of giving a hold back.</summary>
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

    public static HoldResult InPayment(StockView view, Hold hold) => HoldDecider.Result(view, hold, []) with
    {
        Kind = ResultKind.Refused,
        Reason = Reason.PaymentInProgress,
        Detail = $"Cart {hold.Cart} is being paid for; end the payment first.",
    };
}
