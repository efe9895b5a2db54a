namespace CartIntegrity;

/// <summary>How many holds a batch ended, and how.</summary>
/// <param name="Committed">Sold to an order.</param>
/// <param name="Released">Given back.</param>
/// <param name="Expired">Ran out of time.</param>
internal readonly record struct HoldEnds(int Committed, int Released, int Expired)
{
    /// <summary>With what a decided command adds.</summary>
    public HoldEnds With(in RecordHead record) => record switch
    {
        { Kind: RecordKind.Committed } => this with { Committed = Committed + 1 },
        // A cart that was emptied gives its hold back by a change.
        { Kind: RecordKind.Released } or { Kind: RecordKind.Hold, Hold.State: HoldState.Released } => this with { Released = Released + 1 },
        _ => this,
    };
}
