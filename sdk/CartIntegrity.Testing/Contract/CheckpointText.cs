using System.Collections.Immutable;

namespace CartIntegrity.Testing;

/// <summary>Holds as text, whole, so that two states can be compared and a difference can be read.</summary>
public static class CheckpointText
{
    /// <summary>One line for each hold, in order of its id.</summary>
    /// <param name="holds">The holds of a checkpoint.</param>
    public static string Of(ImmutableArray<Hold> holds) => string.Join('\n', holds.OrderBy(hold => hold.Id).Select(Of));

    private static string Of(Hold hold) =>
        $"{hold.Id} {hold.Cart} {hold.Channel} r{hold.Revision} v{hold.Version} {hold.State} {hold.FirstHeldAt:O} {hold.ExpiresAt:O} {hold.Payment} {hold.Order} " +
        $"[{string.Join(", ", hold.Lines)}] [{string.Join(", ", hold.Unheld)}]";
}
