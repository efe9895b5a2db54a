namespace CartIntegrity;

/// <summary>The rules of a payment: while it is under way the hold lives at least as long as it, and the cart cannot change.</summary>
internal static class PaymentDecider
{
    public static StockDecision Begin(StockView view, StockPolicy policy, BeginPaymentCommand command)
    {
        var hold = view.Hold(command.Hold);
        if (Objection(view, hold, command.Hold, command.Version) is { } objection)
        {
            return StockDecision.Nothing(objection);
        }

        var first = hold!.Payment?.FirstAt ?? view.Now;
        var end = view.Now + command.Limit;
        if (end > first + policy.LongestPayment)
        {
            return StockDecision.Nothing(Refused(view, hold, Reason.PaymentTimeOver,
                $"Payments on hold {hold.Id} may take {policy.LongestPayment} together; {first + policy.LongestPayment - view.Now} is left and {command.Limit} was asked."));
        }

        return Record(view, RecordKind.PaymentBegun, hold with
        {
            State = HoldState.InPayment,
            Payment = new HoldPayment(first, hold.Payment?.ExpiresWithout ?? hold.ExpiresAt),
            ExpiresAt = end > hold.ExpiresAt ? end : hold.ExpiresAt,
        });
    }

    public static StockDecision End(StockView view, StockPolicy policy, EndPaymentCommand command)
    {
        var hold = view.Hold(command.Hold);
        if (Objection(view, hold, command.Hold, command.Version) is { } objection)
        {
            return StockDecision.Nothing(objection);
        }

        if (hold!.State == HoldState.Held)
        {
            return StockDecision.Nothing(HoldDecider.Result(view, hold, []));
        }

        var least = view.Now + policy.AfterPayment;
        var before = hold.Payment?.ExpiresWithout ?? least;
        return Record(view, RecordKind.PaymentEnded, hold with
        {
            State = HoldState.Held,
            Payment = hold.Payment! with { ExpiresWithout = null },
            ExpiresAt = before > least ? before : least,
        });
    }

    private static HoldResult? Objection(StockView view, Hold? hold, HoldId id, long version)
    {
        if (hold is null)
        {
            return Refused(view, null, Reason.NoSuchHold, $"There is no hold {id}.");
        }

        if (!hold.IsAliveAt(view.Now))
        {
            return hold.State switch
            {
                HoldState.Committed => Refused(view, hold, Reason.AlreadyCommitted, $"Hold {id} is sold to order {hold.Order}."),
                HoldState.Released => Refused(view, hold, Reason.HoldEnded, $"Hold {id} was given back."),
                _ => Refused(view, hold, Reason.HoldExpired, $"The time of hold {id} ran out; hold the cart again."),
            };
        }

        return hold.Version == version
            ? null
            : Refused(view, hold, Reason.Superseded, $"Hold {id} is at version {hold.Version}; {version} was meant.");
    }

    private static StockDecision Record(StockView view, RecordKind kind, Hold after) =>
        StockDecision.Of(new RecordHead { Kind = kind, Hold = after }, HoldDecider.Result(view, after, []));

    private static HoldResult Refused(StockView view, Hold? hold, Reason reason, string detail) =>
        HoldDecider.Result(view, hold, []) with { Kind = ResultKind.Refused, Reason = reason, Detail = detail };
}
