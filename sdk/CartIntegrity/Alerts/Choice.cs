namespace CartIntegrity;

/// <summary>A choice as data: what it is and what it means.</summary>
/// <param name="Kind">What it does.</param>
public sealed record Choice(ChoiceKind Kind)
{
    /// <summary>Take all, reduce, undo: how many units.</summary>
    public int? Quantity { get; init; }

    /// <summary>Replace, undo: which product.</summary>
    public Sku? Sku { get; init; }

    /// <summary>Backorder: for when the units are promised, so that a later date is not accepted unseen; <c>null</c>: there is no date.</summary>
    public DateOnly? PromiseDate { get; init; }

    /// <summary>Replace: the product's name.</summary>
    public string? Title { get; init; }

    /// <summary>Replace: the language of that name as HTML names it; <c>null</c>: that of the page.</summary>
    public string? TitleLanguage { get; init; }

    /// <summary>Replace: its price as shoppers read it.</summary>
    public string? Price { get; init; }

    /// <summary>Replace: its page. Contact support: where to find help.</summary>
    public string? Url { get; init; }

    /// <summary>Replace: its image.</summary>
    public string? Image { get; init; }
}
