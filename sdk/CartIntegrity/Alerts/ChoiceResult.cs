namespace CartIntegrity;

/// <summary>What a choice came to.</summary>
/// <param name="Code">One of <see cref="ChoiceCodes"/>; <c>null</c>: it was done, or had been done already.</param>
/// <param name="Snapshot">The cart as it is now; <c>null</c> when there is none or it could not be looked at.</param>
public sealed record ChoiceResult(string? Code, CartSnapshot? Snapshot)
{
    /// <summary>Whether it was done.</summary>
    public bool IsOk => Code is null;
}
