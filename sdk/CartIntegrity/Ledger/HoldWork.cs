using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>Works out the difference between what a cart holds and what it wants, SKU by SKU; both sides are ordinal, so one walk does.</summary>
internal struct HoldWork(StockView view, StockPolicy policy, HoldCommand command, in HoldStanding standing, Hold? living)
{
    // Not readonly: it counts.
    private HoldRoom _room = new(view, policy, command, standing, living);

    private readonly ChannelPolicy _channel = policy.Of(command.Channel);
    private readonly ImmutableArray<HoldLine> _held = living?.Lines ?? [];
    private int _next;

    public List<StockEvent> Events { get; } = view.LendEvents();

    public ImmutableArray<HoldResultLine> Lines { get; private set; }

    public ImmutableArray<Demand> Unheld { get; private set; } = [];

    /// <summary>The first line that cannot be had whole, if any.</summary>
    public HoldResultLine? Missing { get; private set; }

    /// <summary>Whether limits let something through only because it is the checkout.</summary>
    public readonly bool IsShort => _room.IsShort;

    /// <summary>Whether the hold counts as an unverified shopper's.</summary>
    public readonly bool IsUnverified => _room.IsGuests;

    public void Run()
    {
        var lines = new HoldResultLine[command.Demands.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var demand = command.Demands[i];
            ReleaseBefore(demand.Sku);
            lines[i] = Meet(demand);
        }

        ReleaseBefore(null);
        Lines = System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(lines);
    }

    public static HoldResultLine Line(StockView view, HoldCommand command, SkuStock stock, Demand demand, int held, long available) =>
        new(demand.Sku, demand.Quantity, held)
        {
            Available = available,
            Version = stock.Version,
            IsKnown = stock.IsKnown,
            ReturnsIn = held < demand.Quantity && view.EarliestReturn(demand.Sku, command.Cart) is { } at ? at - view.Now : null,
        };

    private HoldResultLine Meet(Demand demand)
    {
        var stock = view.Sku(demand.Sku);
        var start = _next;
        var held = CountHeld(demand.Sku);
        var free = Allocation.Free(stock, _channel);
        var target = TargetOf(demand, held, free);
        var (limit, again) = (HoldLimit.None, default(DateTimeOffset?));
        if (held > 0 && target > 0 && command.Origin is not null)
        {
            _room.Keep(demand.Sku, stock, held, Math.Min(held, target));
        }

        if (target > held && command.Origin is not null)
        {
            target = _room.Of(demand.Sku, stock, held, target, out limit, out again);
        }

        if (target > held)
        {
            Allocation.Take(stock, _channel, target - held, Events);
        }
        else if (target < held)
        {
            GiveBack.Add(_held.AsSpan()[start.._next], held - target, Events);
        }

        var line = Line(view, command, stock, demand, target, held + free);
        if (limit != HoldLimit.None)
        {
            line = line with { Limit = limit, MayHold = target, HoldableIn = again - view.Now };
        }

        if (target < demand.Quantity && !IsUnheld(demand))
        {
            Missing ??= line;
        }

        return line;
    }

    private int TargetOf(Demand demand, int held, long free)
    {
        var on = policy.HoldOnOf(demand.Sku);
        if (on == HoldOn.Never)
        {
            Unheld = Unheld.Add(demand);
            return 0;
        }

        // Before checkout, a shop that holds at checkout takes nothing new; what is held already may only shrink.
        return on == HoldOn.Checkout && command.Mode == HoldMode.AsFarAsPossible
            ? Math.Min(held, demand.Quantity)
            : (int)Math.Min(demand.Quantity, held + free);
    }

    private bool IsUnheld(Demand demand) => policy.HoldOnOf(demand.Sku) == HoldOn.Never;

    private int CountHeld(Sku sku)
    {
        var units = 0;
        for (; _next < _held.Length && _held[_next].Item.Sku == sku; _next++)
        {
            units += _held[_next].Ended ? 0 : _held[_next].Quantity;
        }

        return units;
    }

    /// <summary>Gives back what is held of SKUs the cart no longer wants: those before the given one, or all that are left.</summary>
    private void ReleaseBefore(Sku? sku)
    {
        for (; _next < _held.Length && (sku is not { } next || _held[_next].Item.Sku.CompareTo(next) < 0); _next++)
        {
            if (!_held[_next].Ended)
            {
                Events.Add(HoldEvents.Released(_held[_next], _held[_next].Quantity, _held[_next].Promised));
            }
        }
    }
}
