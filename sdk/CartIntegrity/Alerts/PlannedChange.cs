namespace CartIntegrity;

/// <summary>What a choice means for a cart.</summary>
/// <param name="Change">The change to make; <c>null</c>: none is needed.</param>
/// <param name="Code">Why it cannot be done; <c>null</c>: it can.</param>
internal readonly record struct PlannedChange(CartChange? Change, string? Code)
{
    /// <summary>Nothing to change; the hold is brought up to date all the same.</summary>
    public static PlannedChange Nothing { get; } = new(null, null);

    public static PlannedChange Do(CartChange change) => new(change, null);

    public static PlannedChange Refuse(string code) => new(null, code);
}
