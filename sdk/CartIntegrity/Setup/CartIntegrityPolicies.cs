using System.Collections.Frozen;

namespace CartIntegrity;

/// <summary>Options as the immutable values the engine works with.</summary>
internal static class CartIntegrityPolicies
{
    public static StockPolicy ToPolicy(this CartIntegrityOptions options)
    {
        var channels = options.Channels.ToFrozenDictionary(pair => new ChannelId(pair.Key), pair => pair.Value);
        return new StockPolicy
        {
            ReservationWindow = options.ReservationWindow,
            LongestHold = options.LongestHold,
            LongestPayment = options.LongestPayment,
            AfterExpiry = options.AfterExpiry,
            HoldOn = options.HoldOn,
            NeverHeld = options.NeverHeld.Select(sku => new Sku(sku)).ToFrozenSet(),
            Channels = channels,
            Limits = options.Limits,
        };
    }

    public static LedgerPumpOptions ToPumpOptions(this CartIntegrityOptions options, StockPolicy policy) => new()
    {
        Policy = policy,
        QueueLines = options.QueueLines,
        BatchLines = options.BatchLines,
        AnswerTimeLimit = options.AnswerTimeLimit,
    };
}
