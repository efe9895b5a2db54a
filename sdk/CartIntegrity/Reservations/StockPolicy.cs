using System.Collections.Frozen;

namespace CartIntegrity;

/// <summary>The rules of a shop as one immutable value; what was decided by it is in the events, so replay never reads it.</summary>
public sealed record StockPolicy
{
    /// <summary>How long a hold lasts from the shopper's latest change. Default: 10 minutes.</summary>
    public TimeSpan ReservationWindow { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long changes may prolong a hold, from its first unit. Default: 30 minutes.</summary>
    public TimeSpan LongestHold { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long all payment attempts on a hold may take together, from the first. Default: 60 minutes.</summary>
    public TimeSpan LongestPayment { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>How long a hold lives at least after a payment that failed. Default: 2 minutes.</summary>
    public TimeSpan AfterPayment { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>What a commit after expiry does. Default: take the same units again.</summary>
    public AfterExpiry AfterExpiry { get; init; }

    /// <summary>When lines are held. Default: with every change of the cart.</summary>
    public HoldOn HoldOn { get; init; }

    /// <summary>SKUs that are never held, whatever <see cref="HoldOn"/> says: taken in the moment of the commit. Default: none.</summary>
    public FrozenSet<Sku> NeverHeld { get; init; } = FrozenSet<Sku>.Empty;

    /// <summary>Channels that differ from the default. Default: none.</summary>
    public FrozenDictionary<ChannelId, ChannelPolicy> Channels { get; init; } = FrozenDictionary<ChannelId, ChannelPolicy>.Empty;

    /// <summary>The policy of every other channel. Default: all locations, no safety stock.</summary>
    public ChannelPolicy DefaultChannel { get; init; } = new();

    /// <summary>How much shoppers may hold. Default: the limits of a new <see cref="HoldLimits"/>.</summary>
    public HoldLimits Limits { get; init; } = new();

    /// <summary>The policy of a channel.</summary>
    /// <param name="channel">Which channel.</param>
    public ChannelPolicy Of(ChannelId channel) => Channels.GetValueOrDefault(channel, DefaultChannel);

    /// <summary>When a SKU is held.</summary>
    /// <param name="sku">Which SKU.</param>
    public HoldOn HoldOnOf(Sku sku) => NeverHeld.Contains(sku) ? HoldOn.Never : HoldOn;
}
