using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>What limits held back, by cart. Written by the engine, read by pages. Thread-safe, and bounded: the oldest notes go first.</summary>
internal sealed class HeldBackNotes
{
    /// <summary>The most lines of all notes together: a cart may have two thousand.</summary>
    public const int MostLines = 20_000;

    private const int Most = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<CartId, Noted> _notes = new();

    // Written by the engine alone. A cart noted again stands here again; its earlier place is then skipped.
    private readonly Queue<(CartId Cart, DateTimeOffset At)> _order = new();
    private int _lines;

    private sealed record Noted(DateTimeOffset At, ImmutableArray<HeldBackLine> Lines);

    public ImmutableArray<HeldBackLine> Of(CartId cart) => _notes.TryGetValue(cart, out var noted) ? noted.Lines : [];

    /// <summary>Notes what an answer says; the latest counts.</summary>
    /// <param name="cart">Which cart.</param>
    /// <param name="now">The store's clock.</param>
    /// <param name="result">The answer.</param>
    /// <param name="isChange">Whether it changed what the cart holds: then an answer without limits ends what was noted before.</param>
    public void Note(CartId cart, DateTimeOffset now, HoldResult result, bool isChange)
    {
        if (HasLimits(result))
        {
            Remove(cart);
            var noted = new Noted(now, LinesOf(result, now));
            _notes[cart] = noted;
            _lines += noted.Lines.Length;
            _order.Enqueue((cart, now));
        }
        else if (isChange && _lines > 0)
        {
            Remove(cart);
        }

        Forget(now);
    }

    /// <summary>Whether a limit held something back.</summary>
    public static bool HasLimits(HoldResult result)
    {
        // A lambda would be allocated for every hold.
        foreach (var line in result.Lines.AsSpan())
        {
            if (line.Limit != HoldLimit.None)
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<HeldBackLine> LinesOf(HoldResult result, DateTimeOffset now) =>
    [
        .. result.Lines.Where(line => line.Limit != HoldLimit.None)
            .Select(line => new HeldBackLine(line.Sku, line.Limit, line.MayHold ?? line.Held) { Again = line.HoldableIn is { } time ? now + time : null }),
    ];

    private void Forget(DateTimeOffset now)
    {
        while (_order.TryPeek(out var next) && (_order.Count > Most || _lines > MostLines || next.At + Kept <= now))
        {
            _order.Dequeue();
            if (_notes.TryGetValue(next.Cart, out var noted) && noted.At == next.At)
            {
                Remove(next.Cart);
            }
        }
    }

    private void Remove(CartId cart)
    {
        if (_notes.TryRemove(cart, out var noted))
        {
            _lines -= noted.Lines.Length;
        }
    }
}
