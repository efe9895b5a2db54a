using System.Runtime.InteropServices;

namespace CartIntegrity;

/// <summary>A snapshot with the moment it was made, so that what merely ticks can be told from what changed. Immutable.</summary>
/// <param name="Snapshot">What is shown.</param>
/// <param name="MadeAt">When it was made, by this server's clock.</param>
internal sealed record ShownSnapshot(CartSnapshot Snapshot, DateTimeOffset MadeAt)
{
    /// <summary>A hold's end that moved by more than this is news.</summary>
    private static readonly TimeSpan HoldTolerance = TimeSpan.FromSeconds(1);

    /// <summary>An estimate when others' units may return that moved by more than this is news.</summary>
    private static readonly TimeSpan ReturnTolerance = TimeSpan.FromSeconds(30);

    /// <summary>Whether a shopper who sees this one would see a difference in the next one.</summary>
    public bool DiffersFrom(ShownSnapshot next)
    {
        if (ReferenceEquals(Snapshot, next.Snapshot))
        {
            return false;
        }

        var (mine, other) = (Snapshot, next.Snapshot);
        var elapsed = next.MadeAt - MadeAt;
        if (mine.Revision != other.Revision || mine.LineCount != other.LineCount || mine.Lines.Length != other.Lines.Length
            || !SameHold(mine.Hold, other.Hold, elapsed))
        {
            return true;
        }

        for (var i = 0; i < mine.Lines.Length; i++)
        {
            if (!SameLine(mine.Lines[i], other.Lines[i]) || !SameTime(mine.Lines[i].Verdict.ReturnsIn, other.Lines[i].Verdict.ReturnsIn, elapsed, ReturnTolerance))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Puts the lines of an earlier snapshot in the place of those that say exactly the same. A shown snapshot lives until the next one, so with every
    /// change the collector would have to move all lines of all carts, not only those that changed. Only before anybody else has seen this one.
    /// </summary>
    public void KeepLinesOf(ShownSnapshot before)
    {
        var (mine, earlier) = (ImmutableCollectionsMarshal.AsArray(Snapshot.Lines)!, before.Snapshot.Lines);
        for (var i = 0; i < mine.Length && i < earlier.Length; i++)
        {
            if (mine[i].Verdict.Version == earlier[i].Verdict.Version && mine[i].Verdict.CanHave == earlier[i].Verdict.CanHave
                && mine[i].Verdict.ReturnsIn == earlier[i].Verdict.ReturnsIn && SameLine(mine[i], earlier[i]))
            {
                mine[i] = earlier[i];
            }
        }
    }

    private static bool SameHold(SnapshotHold? mine, SnapshotHold? other, TimeSpan elapsed) =>
        mine?.State == other?.State && mine?.Window == other?.Window && SameTime(mine?.Remaining, other?.Remaining, elapsed, HoldTolerance);

    /// <summary>Whether a duration is what the clock alone makes of it.</summary>
    private static bool SameTime(TimeSpan? mine, TimeSpan? other, TimeSpan elapsed, TimeSpan tolerance)
    {
        if (mine is null || other is null)
        {
            return mine is null && other is null;
        }

        var expected = mine.Value - elapsed;
        return ((expected < TimeSpan.Zero ? TimeSpan.Zero : expected) - other.Value).Duration() <= tolerance;
    }

    private static bool SameLine(SnapshotLine mine, SnapshotLine other) =>
        ReferenceEquals(mine, other) || SameContent(mine, other);

    private static bool SameContent(SnapshotLine mine, SnapshotLine other) =>
        SameVerdict(mine.Verdict, other.Verdict)
        && mine.Title == other.Title && mine.TitleLanguage == other.TitleLanguage && mine.Url == other.Url && mine.Image == other.Image
        && mine.Choices.AsSpan().SequenceEqual(other.Choices.AsSpan());

    /// <summary>Versions are left out: they move without anything to see.</summary>
    private static bool SameVerdict(LineVerdict mine, LineVerdict other) =>
        mine.Line == other.Line && mine.Sku == other.Sku && mine.Quantity == other.Quantity
        && mine.Kind == other.Kind && mine.Intent == other.Intent
        && mine.Held == other.Held && mine.Promised == other.Promised && mine.Available == other.Available
        && mine.PromiseDate == other.PromiseDate && mine.AvailableNow == other.AvailableNow && mine.AsksPromise == other.AsksPromise
        && mine.Findings.AsSpan().SequenceEqual(other.Findings.AsSpan());
}
