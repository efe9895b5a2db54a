using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>What recording a movement came to.</summary>
public sealed record MovementResult : LedgerResult
{
    /// <summary>The journal record of the movement; 0 if there is none.</summary>
    public long Sequence { get; init; }

    /// <summary>Whether the movement had been recorded before and this is the first answer again.</summary>
    public bool Replayed { get; init; }

    /// <summary>Forced: holds that can no longer be delivered whole, for a person to look at. Not kept with a stored answer.</summary>
    public ImmutableArray<Hold> Stranded { get; init; } = [];
}
