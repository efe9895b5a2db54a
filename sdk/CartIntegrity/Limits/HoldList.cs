using System.Runtime.InteropServices;

namespace CartIntegrity;

/// <summary>
/// Holds that are counted together. Which of them still live is asked of the view, so nobody has to be told of an end, and what a batch that failed
/// had noted does no harm. Not thread-safe.
/// </summary>
internal sealed class HoldList
{
    private readonly List<HoldId> _ids = new(1);

    /// <summary>Those noted, also some that have ended.</summary>
    public ReadOnlySpan<HoldId> Ids => CollectionsMarshal.AsSpan(_ids);

    public void Add(StockView view, HoldId hold)
    {
        if (_ids.Contains(hold))
        {
            return;
        }

        if (_ids.Count == _ids.Capacity)
        {
            Prune(view);
        }

        _ids.Add(hold);
    }

    /// <summary>Forgets what has ended.</summary>
    public void Prune(StockView view) => _ids.RemoveAll(id => !Lives(view, id, default));

    /// <summary>How many carts other than this one hold something.</summary>
    public int CountOthers(StockView view, CartId cart)
    {
        var count = 0;
        foreach (var id in _ids)
        {
            count += Lives(view, id, cart) ? 1 : 0;
        }

        return count;
    }

    /// <summary>As <see cref="CountOthers"/>, without looking when they cannot be that many.</summary>
    public bool HasOthers(StockView view, CartId cart, int most)
    {
        if (_ids.Count < most)
        {
            return false;
        }

        Prune(view);
        return _ids.Count >= most && CountOthers(view, cart) >= most;
    }

    private static bool Lives(StockView view, HoldId id, CartId except)
    {
        if (view.Hold(id) is not { } hold || hold.Cart == except || !hold.IsAliveAt(view.Now))
        {
            return false;
        }

        foreach (var line in hold.Lines.AsSpan())
        {
            if (!line.Ended)
            {
                return true;
            }
        }

        return false;
    }
}
