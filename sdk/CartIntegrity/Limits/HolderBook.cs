using System.Runtime.InteropServices;

namespace CartIntegrity;

/// <summary>
/// What this process remembers of who holds: the part of <see cref="HoldLimits"/> that is in no journal, because nobody's name or address belongs there.
/// A restart forgets it, and every server has its own. Called by the engine alone, between its decisions; not thread-safe.
/// </summary>
/// <remarks>Where it is wrong it errs to the shopper's good: what it does not remember is not counted.</remarks>
internal sealed class HolderBook
{
    /// <summary>An unpaid end is forgotten after so many cool-downs without another one.</summary>
    public const int CoolDownsRemembered = 4;

    private readonly HoldLimits _limits;
    private readonly TimeSpan _longBeforeGivenBack;
    private readonly RememberedEntries<Holder, HolderEntry> _holders;
    private readonly RememberedEntries<ulong, HoldList> _ranges;

    /// <summary>An empty book.</summary>
    /// <param name="policy">The rules of the shop.</param>
    public HolderBook(StockPolicy policy)
    {
        _limits = policy.Limits;
        _longBeforeGivenBack = policy.ReservationWindow / 2;
        var keep = policy.LongestHold + policy.LongestPayment + (_limits.CoolDown * CoolDownsRemembered);
        _holders = new(_limits.RememberedShoppers, keep);
        _ranges = new(_limits.RememberedShoppers, keep);
    }

    /// <summary>What pages explain.</summary>
    public HeldBackNotes HeldBack { get; } = new();

    /// <summary>How many holders and ranges it remembers.</summary>
    public int Count => _holders.Count + _ranges.Count;

    /// <summary>Where whoever asks for a hold stands; <c>default</c> for the shop itself.</summary>
    public HoldStanding StandingOf(StockView view, HoldCommand command)
    {
        if (command.Origin is not { } origin)
        {
            return default;
        }

        var entry = origin.Shopper is null ? EntryOfCart(view, command.Cart) : _holders.Find(Holder.Of(origin, command.Cart));
        entry?.Settle(view, _limits);
        var isCheckout = command.Mode == HoldMode.AllOrNothing;
        var inCarts = FullOf(view, command, origin, entry, times: 1);
        var full = isCheckout && inCarts != HoldLimit.None ? FullOf(view, command, origin, entry, HoldLimits.TimesAtCheckout) : inCarts;
        return new HoldStanding(entry, full, IsFullInCarts: inCarts != HoldLimit.None);
    }

    /// <summary>Remembers what a decision came to. Its batch may still fail: then the holds noted are nowhere to be found and do not count.</summary>
    public void Note(StockView view, StockCommand command, in StockDecision decision)
    {
        switch (command)
        {
            case HoldCommand { Origin: { } origin } hold:
                NoteEnds(view, Holder.Of(origin, hold.Cart), decision);
                NoteHold(view, hold.Cart, origin, decision.Record.Hold);
                HeldBack.Note(hold.Cart, view.Now, decision);
                break;
            case ReleaseCommand { Origin: { } origin } release:
                NoteEnds(view, Holder.Of(origin, release.Cart), decision);
                break;
            default:
                break;
        }
    }

    /// <summary>
    /// A guest is a cart, and the view knows a cart's latest hold: something has to be remembered only once it went unpaid. Nearly no guest costs anything.
    /// </summary>
    private HolderEntry? EntryOfCart(StockView view, CartId cart)
    {
        var holder = new Holder(default, cart);
        if (_limits.UnpaidEnds is not null && view.HoldOf(cart) is { Lines.IsEmpty: false } latest && HolderEntry.RanOut(view, latest))
        {
            _holders.Touch(holder, view.Now).LetGo(latest, _limits);
        }

        return _holders.Find(holder);
    }

    private HoldLimit FullOf(StockView view, HoldCommand command, ShopperOrigin origin, HolderEntry? entry, int times)
    {
        if (_limits.HoldsPerShopper is { } carts && entry?.CountOthers(view, command.Cart) >= carts * times)
        {
            return HoldLimit.HoldsPerShopper;
        }

        return !origin.IsVerified && origin.AddressRange != 0 && _limits.HoldsPerAddressRange is { } most
            && _ranges.Find(origin.AddressRange)?.HasOthers(view, command.Cart, most * times) == true
            ? HoldLimit.HoldsPerAddressRange
            : HoldLimit.None;
    }

    private void NoteHold(StockView view, CartId cart, ShopperOrigin origin, Hold? hold)
    {
        if (hold is not { IsOpen: true, Lines.IsEmpty: false })
        {
            return;
        }

        if (origin.Shopper is not null)
        {
            _holders.Touch(Holder.Of(origin, cart), view.Now).Add(view, hold.Id);
        }

        if (!origin.IsVerified && origin.AddressRange != 0 && _limits.HoldsPerAddressRange is not null)
        {
            _ranges.Touch(origin.AddressRange, view.Now).Add(view, hold.Id);
        }
    }

    /// <summary>Giving back shortly before the time runs out, to take again, is letting it run out (I2).</summary>
    private void NoteEnds(StockView view, Holder holder, in StockDecision decision)
    {
        if (_limits.UnpaidEnds is null || decision.Record.Hold is not { } hold || view.Now - hold.FirstHeldAt <= _longBeforeGivenBack)
        {
            return;
        }

        foreach (ref readonly var change in CollectionsMarshal.AsSpan(decision.Events))
        {
            if (change.Kind == StockEventKind.Released && hold.UnitsOf(change.Item.Sku) == 0)
            {
                _holders.Touch(holder, view.Now).LetGo(change.Item.Sku, hold, view.Now, _limits);
            }
        }
    }
}
