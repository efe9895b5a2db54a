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

    /// <summary>
    /// The ledger's sequence at the moment of the check. Verdicts on a cart are ordered by (<see cref="Revision"/>, version), whichever server made them;
    /// what time alone changes (a hold that runs out) keeps the version. 0: the ledger did not answer.
    /// </summary>
    public long Version { get; init; }

    /// <summary>
    /// Which checks ran, in the order they ended; empty unless <see cref="CartIntegrityOptions.ExplainChecks"/> asks for it. What they found stands with
    /// the lines.
    /// </summary>
    public ImmutableArray<CheckRun> Checks { get; init; } = [];

    /// <summary>How long the whole check took; zero unless <see cref="CartIntegrityOptions.ExplainChecks"/> asks for it.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>
    /// The product facts the checks used, so that a snapshot, or a page, need not ask again; empty where there are none or they were late. <c>null</c>: the
    /// validator does not tell.
    /// </summary>
    public IReadOnlyDictionary<Sku, ProductFact>? Facts { get; init; }

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

    /// <summary>
    /// Whether a forced correction took everything that the cart's hold names: the hold lives on and may be made good, but as it stands there is nothing to
    /// deliver. Pages then do not say that something is held.
    /// </summary>
    public bool IsHoldStranded
    {
        get
        {
            if (Hold is not { State: HoldState.Held, HasUnits: true } hold)
            {
                return false;
            }

            var isStranded = false;
            foreach (var line in Lines.AsSpan())
            {
                if (line.Held > 0)
                {
                    return false;
                }

                isStranded |= line.Kind is VerdictKind.OutOfStock or VerdictKind.HeldByOthers && hold.UnitsOf(line.Sku) > 0;
            }

            return isStranded;
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
