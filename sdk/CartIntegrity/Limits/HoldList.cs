using System.Runtime.InteropServices;

namespace CartIntegrity;

/// <summary>
/// Holds that are counted together, in the order in which they were noted. Which of them still live is asked of the view, so nobody has to be told of an
/// end, and what a batch that failed had noted does no harm. Not thread-safe.
/// </summary>
internal sealed class HoldList
{
    private readonly List<HoldId> _ids = new(1);

    /// <summary>Those noted, also some that have ended.</summary>
    public ReadOnlySpan<HoldId> Ids => CollectionsMarshal.AsSpan(_ids);

    public bool Has(HoldId hold) => _ids.Contains(hold);

    /// <summary>Notes a hold; once is enough.</summary>
    /// <param name="view">Says which have ended.</param>
    /// <param name="hold">Which hold.</param>
    /// <param name="inPlaceOf">The hold that has become a part of it; it takes that one's place. <c>default</c>: none.</param>
    public void Add(StockView view, HoldId hold, HoldId inPlaceOf = default)
    {
        if (_ids.Contains(hold))
        {
            return;
        }

        if (_ids.Count == _ids.Capacity)
        {
            Prune(view);
        }

        // Beside it, not over it: if the batch fails, the other one lives on.
        var place = inPlaceOf == default ? -1 : _ids.IndexOf(inPlaceOf);
        _ids.Insert(place < 0 ? _ids.Count : place, hold);
    }

    public void Remove(HoldId hold) => _ids.Remove(hold);

    /// <summary>Forgets what has ended.</summary>
    public void Prune(StockView view) => _ids.RemoveAll(id => Living(view, id) is null);

    /// <summary>How many carts other than this one hold something.</summary>
    /// <param name="view">Says which live.</param>
    /// <param name="cart">The cart that does not count.</param>
    /// <param name="own">Its living hold, if it is noted: only those noted before it count. What came later does not make an earlier one too many.</param>
    /// <param name="guestsOnly">Whether only holds of unverified shoppers count.</param>
    public int CountOthers(StockView view, CartId cart, HoldId own, bool guestsOnly = false)
    {
        var count = 0;
        foreach (var id in _ids)
        {
            if (id == own)
            {
                break;
            }

            count += Living(view, id) is { } hold && hold.Cart != cart && (!guestsOnly || hold.IsUnverified) ? 1 : 0;
        }

        return count;
    }

    /// <summary>As <see cref="CountOthers"/> of unverified shoppers, without looking when they cannot be that many.</summary>
    public bool HasOtherGuests(StockView view, CartId cart, HoldId own, int most)
    {
        if (_ids.Count < most)
        {
            return false;
        }

        Prune(view);
        return _ids.Count >= most && CountOthers(view, cart, own, guestsOnly: true) >= most;
    }

    private static Hold? Living(StockView view, HoldId id) =>
        view.Hold(id) is { } hold && hold.IsAliveAt(view.Now) && hold.HasUnits ? hold : null;
}
