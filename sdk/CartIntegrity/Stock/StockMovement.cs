using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>
/// Something that happened to stock. All lines take effect together or none does.
/// </summary>
/// <remarks>(<see cref="Source"/>, <see cref="Reference"/>) is its key: recorded again, it has no second effect and gets the first answer.</remarks>
/// <param name="Kind">Why stock changed.</param>
/// <param name="Source">Who says so: a system or a desk, for example <c>warehouse</c> or <c>pos-2</c>. 1 to 200 characters.</param>
/// <param name="Reference">The source's own number of this movement, unique there. 1 to 200 characters.</param>
/// <param name="Lines">1 to <see cref="StockLimits.LinesPerCommand"/> lines.</param>
public sealed record StockMovement(MovementKind Kind, string Source, string Reference, ImmutableArray<MovementLine> Lines)
{
    /// <summary>A remark for people; at most 200 characters. Default: none.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// Carry it out even if stock that is held, sold or set aside is then missing; the answer lists the stranded holds. Default: no, and such a
    /// movement is refused with <see cref="CartIntegrity.Reason.WouldStrandHolds"/>.
    /// </summary>
    public bool Forced { get; init; }

    /// <summary>A movement of a single item.</summary>
    /// <param name="kind">Why stock changed.</param>
    /// <param name="item">Which stock item.</param>
    /// <param name="quantity">Units, as in <see cref="MovementLine.Quantity"/>.</param>
    /// <param name="source">Who says so.</param>
    /// <param name="reference">The source's own number of this movement.</param>
    public static StockMovement Of(MovementKind kind, StockItem item, int quantity, string source, string reference) =>
        new(kind, source, reference, [new MovementLine(item, quantity)]);
}
