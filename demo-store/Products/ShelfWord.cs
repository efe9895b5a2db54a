namespace DemoStore;

/// <summary>What the shop says about the stock of a product to one shopper.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Text">For the shopper.</param>
internal sealed record ShelfWord(ShelfState State, string Text)
{
    /// <summary>Whether the shopper can put another unit into the basket.</summary>
    public bool CanAdd => State is ShelfState.InStock or ShelfState.Low or ShelfState.Backorder or ShelfState.Preorder;

    /// <summary>For when the next units that can be had are expected; <c>null</c>: they are there, or there is no date.</summary>
    public DateOnly? Promise { get; init; }

    /// <summary>
    /// The day that is told for units that come later; <see cref="DateOnly.MaxValue"/>: later, without a day; <c>null</c>: nothing of that kind is told.
    /// Who adds the product from this page has seen it.
    /// </summary>
    public DateOnly? Told { get; init; }

    /// <summary>The state as the style sheet names it.</summary>
    public string Mark => State switch
    {
        ShelfState.InStock => "in-stock",
        ShelfState.Low => "low",
        ShelfState.Backorder => "backorder",
        ShelfState.Preorder => "preorder",
        ShelfState.Yours => "yours",
        ShelfState.Held => "held",
        ShelfState.Out => "out",
        _ => "discontinued",
    };
}
