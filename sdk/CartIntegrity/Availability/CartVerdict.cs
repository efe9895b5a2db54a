using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>The verdict on a cart at one revision. Immutable.</summary>
/// <param name="Cart">Which cart.</param>
/// <param name="Revision">Which revision of it.</param>
/// <param name="Lines">One verdict for each line, in the cart's order.</param>
public sealed record CartVerdict(CartId Cart, long Revision, ImmutableArray<LineVerdict> Lines)
{
    /// <summary>The cart's latest hold; <c>null</c>: none.</summary>
    public Hold? Hold { get; init; }

    /// <summary>How much longer the hold lives; zero when it has ended.</summary>
    public TimeSpan HoldRemaining { get; init; }

    /// <summary>The sum of the versions of its lines; of two verdicts on one revision the higher one is newer.</summary>
    public long Version { get; init; }

    /// <summary>Whether at least one line needs an answer.</summary>
    public bool NeedsAnswer
    {
        get
        {
            foreach (var line in Lines.AsSpan())
            {
                if (line.NeedsAnswer)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The verdict on a line, or <c>null</c>.</summary>
    /// <param name="line">Which line.</param>
    public LineVerdict? Of(LineId line)
    {
        foreach (var verdict in Lines.AsSpan())
        {
            if (verdict.Line == line)
            {
                return verdict;
            }
        }

        return null;
    }
}
