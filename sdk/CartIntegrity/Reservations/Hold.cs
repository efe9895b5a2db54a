using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>What a cart has reserved. Immutable; the ledger replaces it whole.</summary>
/// <remarks>
/// A hold is dead if and only if the store's clock has reached <see cref="ExpiresAt"/> (R5), swept or not. Times are kept as ticks: a shop may
/// have a million holds in memory.
/// </remarks>
public sealed record Hold
{
    private readonly long _firstHeldAt;
    private readonly long _expiresAt;
    private readonly OrderId _order;

    /// <summary>Unique for ever.</summary>
    public required HoldId Id { get; init; }

    /// <summary>Whose it is; changes when the hold moves to another cart.</summary>
    public required CartId Cart { get; init; }

    /// <summary>Through which channel the cart buys.</summary>
    public ChannelId Channel { get; init; } = ChannelId.Web;

    /// <summary>The cart revision it answers.</summary>
    public long Revision { get; init; }

    /// <summary>Grows with every change of what is held; a commit names the version it means.</summary>
    public long Version { get; init; }

    /// <summary>Whether it counts as one of an unverified shopper: all its changes came from guests. Units it holds use up <see cref="HoldLimits.UnverifiedShare"/>.</summary>
    public bool IsUnverified { get; init; }

    /// <summary>Where it stands.</summary>
    public HoldState State { get; init; }

    /// <summary>When its first unit was taken; bounds how long changes may prolong it.</summary>
    public DateTimeOffset FirstHeldAt
    {
        get => new(_firstHeldAt, TimeSpan.Zero);
        init => _firstHeldAt = value.UtcTicks;
    }

    /// <summary>When it dies, by the store's clock.</summary>
    public DateTimeOffset ExpiresAt
    {
        get => new(_expiresAt, TimeSpan.Zero);
        init => _expiresAt = value.UtcTicks;
    }

    /// <summary>Payment attempts, once there was one.</summary>
    public HoldPayment? Payment { get; init; }

    /// <summary>The order it was committed for.</summary>
    public OrderId? Order
    {
        get => _order == default ? null : _order;
        init => _order = value ?? default;
    }

    /// <summary>What the cart wants but policy never holds; taken at the commit.</summary>
    public ImmutableArray<Demand> Unheld { get; init; } = [];

    /// <summary>The lines, ordinal by item.</summary>
    public ImmutableArray<HoldLine> Lines { get; init; } = [];

    /// <summary>Whether it has not ended yet; its time may be over all the same.</summary>
    public bool IsOpen => State is HoldState.Held or HoldState.InPayment;

    /// <summary>Whether its units are reserved at that moment.</summary>
    /// <param name="storeNow">The store's clock.</param>
    public bool IsAliveAt(DateTimeOffset storeNow) => IsOpen && storeNow.UtcTicks < _expiresAt;

    /// <summary>Whether one of its lines has not ended.</summary>
    internal bool HasUnits
    {
        get
        {
            foreach (var line in Lines.AsSpan())
            {
                if (!line.Ended)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether it has units that count against what unverified shoppers may hold.</summary>
    internal bool CountsAsUnverified => IsUnverified && IsOpen;

    /// <summary>Units of a SKU in lines that have not ended.</summary>
    /// <param name="sku">Which SKU.</param>
    public int UnitsOf(Sku sku)
    {
        var units = 0;
        foreach (var line in Lines.AsSpan())
        {
            units += !line.Ended && line.Item.Sku == sku ? line.Quantity : 0;
        }

        return units;
    }
}
