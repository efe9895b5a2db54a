namespace CartIntegrity;

/// <summary>Works out what a choice means for a cart. Changes nothing. Thread-safe.</summary>
internal sealed class ChoicePlan(CartPlugs plugs, ICartValidator validator)
{
    public ValueTask<PlannedChange> MakeAsync(Cart cart, ChoiceRequest request, CancellationToken cancellationToken)
    {
        var line = Find(cart, request.Line);
        var choice = request.Choice;
        if (!Enum.IsDefined(choice.Kind))
        {
            return new(PlannedChange.Refuse(ChoiceCodes.Unknown));
        }

        if (line is null)
        {
            return new(WithoutLine(request));
        }

        if (request.Revision is { } seen && seen != cart.Revision && DependsOnRevision(choice.Kind))
        {
            return new(PlannedChange.Refuse(ChoiceCodes.CartConflict));
        }

        return choice.Kind switch
        {
            ChoiceKind.TakeAll when choice.Quantity is null => TakeAllAsync(cart, line, cancellationToken),
            ChoiceKind.TakeAll or ChoiceKind.Reduce => new(Fewer(line, choice.Quantity)),
            ChoiceKind.Replace => new(Replace(line, choice.Sku)),
            ChoiceKind.AcceptPrice => AcceptPriceAsync(line, choice, cancellationToken),
            ChoiceKind.Backorder => AcceptPromiseAsync(cart, line, choice, cancellationToken),
            ChoiceKind.SaveForLater => new(Intend(line, LineIntent.Later)),
            ChoiceKind.Notify => new(Intend(line, LineIntent.Notify)),
            ChoiceKind.MoveToCart => new(Intend(line, LineIntent.Buy)),
            ChoiceKind.Remove => new(PlannedChange.Do(new CartChange.Remove(line.Id))),

            // The line is there: it was never removed, or has come back already.
            ChoiceKind.Undo or ChoiceKind.HoldAgain or ChoiceKind.Wait or ChoiceKind.ContactSupport => new(PlannedChange.Nothing),
            _ => new(PlannedChange.Refuse(ChoiceCodes.Unknown)),
        };
    }

    private static CartLine? Find(Cart cart, LineId id)
    {
        foreach (var line in cart.Lines.AsSpan())
        {
            if (line.Id == id)
            {
                return line;
            }
        }

        return null;
    }

    private static bool DependsOnRevision(ChoiceKind kind) =>
        kind is ChoiceKind.TakeAll or ChoiceKind.Reduce or ChoiceKind.Replace or ChoiceKind.AcceptPrice or ChoiceKind.Backorder;

    private static bool IsQuantity(int quantity) => quantity is >= 1 and <= StockLimits.UnitsPerLine;

    private static PlannedChange WithoutLine(ChoiceRequest request) => request.Choice switch
    {
        { Kind: ChoiceKind.Remove } => PlannedChange.Nothing,
        { Kind: ChoiceKind.Undo, Sku: { } sku, Quantity: { } quantity } when IsQuantity(quantity) && sku != default =>
            PlannedChange.Do(new CartChange.Restore(request.Line, sku, quantity)),
        { Kind: ChoiceKind.Undo } => PlannedChange.Refuse(ChoiceCodes.Invalid),
        _ => PlannedChange.Refuse(ChoiceCodes.LineUnknown),
    };

    private static PlannedChange Fewer(CartLine line, int? quantity) => quantity switch
    {
        { } wanted when !IsQuantity(wanted) || wanted > line.Quantity => PlannedChange.Refuse(ChoiceCodes.Invalid),
        { } wanted when wanted == line.Quantity => PlannedChange.Nothing,
        { } wanted => PlannedChange.Do(new CartChange.SetQuantity(line.Id, wanted)),
        null => PlannedChange.Refuse(ChoiceCodes.Invalid),
    };

    private static PlannedChange Replace(CartLine line, Sku? sku) =>
        sku is not { } other || other == default ? PlannedChange.Refuse(ChoiceCodes.Invalid)
        : other == line.Sku ? PlannedChange.Nothing
        : PlannedChange.Do(new CartChange.Replace(line.Id, other));

    private static PlannedChange Intend(CartLine line, LineIntent intent) =>
        line.Intent == intent ? PlannedChange.Nothing : PlannedChange.Do(new CartChange.SetIntent(line.Id, intent));

    /// <summary>Takes what can be had, where the number was above the display threshold and so not told.</summary>
    private async ValueTask<PlannedChange> TakeAllAsync(Cart cart, CartLine line, CancellationToken cancellationToken)
    {
        var verdict = await validator.ValidateAsync(cart, cancellationToken).ConfigureAwait(false);
        return verdict.Of(line.Id) is { Kind: not VerdictKind.Unverified } found
            ? found.CanHave > 0 ? Fewer(line, found.CanHave) : PlannedChange.Refuse(ChoiceCodes.CartConflict)
            : PlannedChange.Refuse(ChoiceCodes.Busy);
    }

    /// <summary>Accepts the promise of now; when it has moved later than the shopper was shown, they are asked again.</summary>
    private async ValueTask<PlannedChange> AcceptPromiseAsync(Cart cart, CartLine line, Choice choice, CancellationToken cancellationToken)
    {
        var verdict = await validator.ValidateAsync(cart, cancellationToken).ConfigureAwait(false);
        return verdict.Of(line.Id) switch
        {
            null or { Kind: VerdictKind.Unverified } => PlannedChange.Refuse(ChoiceCodes.Busy),
            { Kind: VerdictKind.Backorder or VerdictKind.Preorder } promised =>
                (choice.PromiseDate ?? DateOnly.MaxValue) < (promised.PromiseDate ?? DateOnly.MaxValue) ? PlannedChange.Refuse(ChoiceCodes.CartConflict)
                : line.Accepts(promised.PromiseDate) ? PlannedChange.Nothing
                : PlannedChange.Do(new CartChange.AcceptPromise(line.Id, choice.PromiseDate ?? promised.PromiseDate ?? DateOnly.MaxValue)),

            // It has come in meanwhile: better than what they agreed to.
            { NeedsAnswer: false } => PlannedChange.Nothing,
            _ => PlannedChange.Refuse(ChoiceCodes.CartConflict),
        };
    }

    /// <summary>Accepts the price of now; when the shopper was shown another one meanwhile, they are asked again.</summary>
    private async ValueTask<PlannedChange> AcceptPriceAsync(CartLine line, Choice choice, CancellationToken cancellationToken)
    {
        var facts = await plugs.FindFactsAsync([line.Sku], cancellationToken).ConfigureAwait(false);
        return facts.GetValueOrDefault(line.Sku) is not { Price: { } price } fact ? PlannedChange.Refuse(ChoiceCodes.Invalid)
            : choice.Price is { } shown && shown != fact.PriceText ? PlannedChange.Refuse(ChoiceCodes.CartConflict)
            : price == line.SeenPrice ? PlannedChange.Nothing
            : PlannedChange.Do(new CartChange.AcceptPrice(line.Id, price));
    }
}
