using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>What a shopper can do about a line, in the order to offer it: keep what can be had, an alternative, wait, later, help, remove.</summary>
/// <param name="Verdict">What the checks say about the line.</param>
internal readonly record struct LineChoices(LineVerdict Verdict)
{
    private static readonly Choice HoldAgain = new(ChoiceKind.HoldAgain);
    private static readonly Choice Wait = new(ChoiceKind.Wait);
    private static readonly Choice Notify = new(ChoiceKind.Notify);
    private static readonly Choice SaveForLater = new(ChoiceKind.SaveForLater);
    private static readonly Choice Remove = new(ChoiceKind.Remove);
    private static readonly ImmutableArray<Choice> GoodNews = [new(ChoiceKind.MoveToCart), Remove];
    private static readonly ImmutableArray<Choice> HoldRanOut = [HoldAgain, SaveForLater, Remove];

    /// <summary>Whether the cart's hold ran out and holding again makes sense for the line.</summary>
    public bool HoldEnded { get; init; }

    /// <summary>Over the purchase limit: the most units this line may want; 0: other lines use the limit up. <c>null</c>: within the limit.</summary>
    public int? WithinLimit { get; init; }

    /// <summary>Products to take instead.</summary>
    public ImmutableArray<Choice> Alternatives { get; init; } = [];

    /// <summary>The price now, as shoppers read it.</summary>
    public string? PriceText { get; init; }

    /// <summary>Where shoppers find the shop's people; <c>null</c>: not told.</summary>
    public Choice? Support { get; init; }

    /// <summary>The choices; empty when there is nothing to decide.</summary>
    public ImmutableArray<Choice> ToArray()
    {
        if (Verdict.Intent != LineIntent.Buy)
        {
            return Verdict is { Kind: VerdictKind.BackInStock or VerdictKind.Backorder or VerdictKind.Preorder, Findings.IsEmpty: true } ? GoodNews : [];
        }

        if (Verdict.NeedsAnswer)
        {
            return Answers();
        }

        return HoldEnded ? HoldRanOut : [];
    }

    private ImmutableArray<Choice> Answers()
    {
        var choices = ImmutableArray.CreateBuilder<Choice>(5 + Alternatives.Length);
        var discontinued = Has(FindingCodes.Discontinued);
        if (Verdict.AsksPromise && !discontinued)
        {
            choices.Add(new Choice(ChoiceKind.Backorder) { PromiseDate = Verdict.PromiseDate });
        }

        if (Fewer() is { } fewer)
        {
            choices.Add(fewer);
        }

        choices.AddRange(Alternatives);
        if (!discontinued)
        {
            AddPatience(choices);
        }

        if (Support is not null)
        {
            choices.Add(Support);
        }

        choices.Add(Remove);
        return choices.ToImmutable();
    }

    /// <summary>What makes sense only for a product that is still sold.</summary>
    private void AddPatience(ImmutableArray<Choice>.Builder choices)
    {
        if (Has(FindingCodes.PriceChanged))
        {
            choices.Add(new Choice(ChoiceKind.AcceptPrice) { Price = PriceText });
        }

        if (Verdict.Kind == VerdictKind.HeldByOthers)
        {
            choices.Add(Wait);
        }

        if (Verdict.Kind == VerdictKind.OutOfStock)
        {
            choices.Add(Notify);
        }

        if (Verdict.Kind != VerdictKind.UnknownSku)
        {
            choices.Add(SaveForLater);
        }
    }

    /// <summary>Reducing to the limit or taking what can be had, whichever is less.</summary>
    private Choice? Fewer()
    {
        var isShort = Verdict.Kind == VerdictKind.Short;
        var toBeHad = isShort || Verdict.CanHave >= Verdict.Quantity || Verdict.Kind == VerdictKind.Unverified;
        if (Has(FindingCodes.Discontinued) || !toBeHad)
        {
            return null;
        }

        if (WithinLimit is { } limit && (!isShort || limit <= Verdict.CanHave))
        {
            return limit > 0 ? new Choice(ChoiceKind.Reduce) { Quantity = limit } : null;
        }

        return isShort ? new Choice(ChoiceKind.TakeAll) { Quantity = Verdict.Available }
            : Verdict is { AsksPromise: true, AvailableNow: > 0 and var now } ? new Choice(ChoiceKind.TakeAll) { Quantity = now }
            : null;
    }

    private bool Has(string code)
    {
        foreach (var finding in Verdict.Findings)
        {
            if (finding.Code == code)
            {
                return true;
            }
        }

        return false;
    }
}
