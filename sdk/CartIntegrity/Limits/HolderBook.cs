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
    private readonly RememberedEntries<CartId, HoldMaker> _makers;
    private readonly UnstoredNotes _unstored = new();

    /// <summary>An empty book.</summary>
    /// <param name="policy">The rules of the shop.</param>
    public HolderBook(StockPolicy policy)
    {
        _limits = policy.Limits;
        _longBeforeGivenBack = policy.ReservationWindow / 2;
        var keep = policy.LongestHold + policy.LongestPayment + (_limits.CoolDown * CoolDownsRemembered);
        _holders = new(_limits.RememberedShoppers, keep);
        _ranges = new(_limits.RememberedShoppers, keep);
        _makers = new(_limits.RememberedShoppers, keep);
    }

    /// <summary>What pages explain.</summary>
    public HeldBackNotes HeldBack { get; } = new();

    /// <summary>How many holders, ranges and carts of known shoppers it remembers.</summary>
    public int Count => _holders.Count + _ranges.Count + _makers.Count;

    /// <summary>Where whoever asks stands with the cart that is to hold; <c>default</c> for the shop itself, and for what takes nothing.</summary>
    public HoldStanding StandingOf(StockView view, StockCommand command) => command switch
    {
        HoldCommand { Origin: { } origin } hold => StandingOf(view, hold.Cart, origin, isCheckout: hold.Mode == HoldMode.AllOrNothing),
        MoveCommand { Origin: { } origin } move => StandingOf(view, move.To, origin, isCheckout: false),
        _ => default,
    };

    /// <summary>A batch begins: forgets what one that failed would have left.</summary>
    public void Begin() => _unstored.Clear();

    /// <summary>
    /// Remembers what a decision comes to, before it is stored. Holds are noted at once, for the decisions after it; if the batch fails they are nowhere
    /// to be found and do not count. The rest waits for <see cref="Stored"/>.
    /// </summary>
    /// <param name="view">As the decision saw it.</param>
    /// <param name="command">What was asked.</param>
    /// <param name="standing">Where whoever asks stood.</param>
    /// <param name="decision">What it comes to.</param>
    public void Note(StockView view, StockCommand command, in HoldStanding standing, in StockDecision decision)
    {
        switch (command)
        {
            case HoldCommand { Origin: { } origin } hold:
                NoteEnds(view, MakerOf(view, hold.Cart) ?? Holder.Of(origin, hold.Cart), decision);
                NoteHold(view, hold.Cart, origin, decision.Record.Hold);
                _unstored.AddAnswer(hold.Cart, decision.Result, decision.IsChange, view.Now);
                break;
            case ReleaseCommand { Origin: { } origin } release:
                NoteEnds(view, MakerOf(view, release.Cart) ?? Holder.Of(origin, release.Cart), decision);
                break;
            case MoveCommand { Origin: { } origin } move when decision.Record.Hold is { } moved:
                NoteMove(view, move, (origin, standing.IsFullInCarts), moved, decision.Record.Absorbed ?? default);
                _unstored.AddAnswer(move.To, decision.Result, isChange: false, view.Now);
                _unstored.AddAnswer(move.From, new HoldResult(), isChange: true, view.Now);
                break;
            default:
                break;
        }
    }

    /// <summary>The batch is stored.</summary>
    public void Stored() => _unstored.MoveTo(_holders, HeldBack, _limits);

    private HoldStanding StandingOf(StockView view, CartId cart, ShopperOrigin origin, bool isCheckout)
    {
        var entry = origin.Shopper is null ? EntryOfCart(view, cart) : _holders.Find(Holder.Of(origin, cart));
        entry?.Settle(view, _limits);
        var living = view.HoldOf(cart) is { } latest && latest.IsAliveAt(view.Now) && latest.HasUnits ? latest : null;
        var inCarts = FullOf(view, (cart, living), origin, entry, times: 1);
        var full = isCheckout && inCarts != HoldLimit.None ? FullOf(view, (cart, living), origin, entry, HoldLimits.TimesAtCheckout) : inCarts;
        return new HoldStanding(entry, full, IsFullInCarts: inCarts != HoldLimit.None);
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

    /// <summary>
    /// Which limit the cart is beyond. A hold that lives and is not noted (the server has restarted) was within it; only one that a known shopper takes over
    /// from a guest counts as new.
    /// </summary>
    private HoldLimit FullOf(StockView view, (CartId Id, Hold? Living) cart, ShopperOrigin origin, HolderEntry? entry, int times)
    {
        var own = cart.Living?.Id ?? default;
        if (_limits.HoldsPerShopper is { } carts && entry is not null && (cart.Living is not { IsUnverified: false } || entry.Has(own))
            && entry.CountOthers(view, cart.Id, own) >= carts * times)
        {
            return HoldLimit.HoldsPerShopper;
        }

        return !origin.IsVerified && origin.AddressRange != 0 && _limits.HoldsPerAddressRange is { } most
            && _ranges.Find(origin.AddressRange) is { } range && (cart.Living is null || range.Has(own))
            && range.HasOtherGuests(view, cart.Id, own, most * times)
            ? HoldLimit.HoldsPerAddressRange
            : HoldLimit.None;
    }

    /// <summary>The known shopper whose hold a cart's latest one is. <c>null</c>: a guest's, the shop's own, or nobody remembers.</summary>
    private Holder? MakerOf(StockView view, CartId cart) =>
        _makers.Find(cart) is { } maker && view.HoldOf(cart)?.Id == maker.Hold ? maker.Holder : null;

    private void NoteHold(StockView view, CartId cart, ShopperOrigin origin, Hold? hold)
    {
        if (hold is not { IsOpen: true, Lines.IsEmpty: false })
        {
            return;
        }

        if (origin.Shopper is not null)
        {
            NoteMaker(view, cart, hold.Id, Holder.Of(origin, cart));
        }

        NoteRange(view, origin, hold);
    }

    /// <summary>The hold counts as the receiver's from now on, in the place of the one it has joined; a giver who is known has it no more.</summary>
    /// <remarks>
    /// While the receiver may hold no more carts it counts as the giver's as well, until it ends: two accounts that hand on what one of them holds have no more
    /// than what both may hold.
    /// </remarks>
    private void NoteMove(StockView view, MoveCommand move, (ShopperOrigin Origin, bool IsFull) asks, Hold moved, HoldId absorbed)
    {
        var origin = asks.Origin;
        var giver = MakerOf(view, move.From);
        var receiver = origin.Shopper is null ? MakerOf(view, move.To) : Holder.Of(origin, move.To);
        if (receiver is not null && giver is { } before && before != receiver && !asks.IsFull)
        {
            _holders.Find(before)?.Remove(moved.Id);
        }

        if ((receiver ?? giver) is { } holder)
        {
            NoteMaker(view, move.To, moved.Id, holder, absorbed);
        }

        NoteRange(view, origin, moved, absorbed);
    }

    private void NoteMaker(StockView view, CartId cart, HoldId hold, Holder holder, HoldId inPlaceOf = default)
    {
        _holders.Touch(holder, view.Now).Add(view, hold, inPlaceOf);
        var maker = _makers.Touch(cart, view.Now);
        (maker.Hold, maker.Holder) = (hold, holder);
    }

    private void NoteRange(StockView view, ShopperOrigin origin, Hold hold, HoldId inPlaceOf = default)
    {
        if (hold.IsUnverified && !origin.IsVerified && origin.AddressRange != 0 && _limits.HoldsPerAddressRange is not null)
        {
            _ranges.Touch(origin.AddressRange, view.Now).Add(view, hold.Id, inPlaceOf);
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
                _unstored.AddEnd(holder, change.Item.Sku, hold, view.Now);
            }
        }
    }
}
