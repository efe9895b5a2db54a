using Microsoft.Extensions.Logging;

namespace CartIntegrity;

/// <summary>Carries out choices: plan, change the storefront's cart, hold, look again.</summary>
internal sealed class CartChoices(
    CartPlugs plugs, ChoicePlan plan, ChoiceHolds holds, ICartSnapshots snapshots, ILogger<CartChoices> logger) : ICartChoices
{
    public async Task<ChoiceResult> ApplyAsync(CartId cart, ChoiceRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Choice);
        if (request.Choice is { Kind: ChoiceKind.Reduce, Quantity: 0 })
        {
            // None of it is a removal, with all that is promised of one: it never fails.
            request = request with { Choice = new Choice(ChoiceKind.Remove) };
        }

        using var span = Spans.AreHeard ? Spans.Start(CartIntegrityDiagnostics.ChoiceSpan) : null;
        span?.SetTag(CartIntegrityDiagnostics.CartTag, cart.Value).SetTag(CartIntegrityDiagnostics.ChoiceTag, DiagnosticNames.Of(request.Choice.Kind));
        string? code;
        try
        {
            code = await CarryOutAsync(cart, request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            AlertLog.ChoiceFailed(logger, request.Choice.Kind, cart, problem);
            code = ChoiceCodes.Busy;
        }

        span?.SetTag(CartIntegrityDiagnostics.ResultTag, code ?? "ok");
        return code == ChoiceCodes.NoCart ? new ChoiceResult(code, null) : await AnswerAsync(cart, request, code).ConfigureAwait(false);
    }

    private async ValueTask<string?> CarryOutAsync(CartId id, ChoiceRequest request, CancellationToken cancellationToken)
    {
        var kind = request.Choice.Kind;
        var cart = await plugs.FindCartAsync(id, cancellationToken).ConfigureAwait(false);
        if (cart is null)
        {
            return ChoiceCodes.NoCart;
        }

        var planned = await plan.MakeAsync(cart, request, cancellationToken).ConfigureAwait(false);
        if (planned.Code is not null || (planned.Change is null && kind is ChoiceKind.Remove or ChoiceKind.Wait or ChoiceKind.ContactSupport))
        {
            return planned.Code;
        }

        if (await holds.WhyNotChangeAsync(id, kind, cancellationToken).ConfigureAwait(false) is { } reason)
        {
            return reason;
        }

        if (planned.Change is { } change)
        {
            cart = await plugs.ApplyAsync(id, change, cancellationToken).ConfigureAwait(false);
            if (cart is null)
            {
                return await WhyNotAppliedAsync(id, change, cancellationToken).ConfigureAwait(false);
            }
        }

        return await holds.FollowAsync(cart, kind).ConfigureAwait(false);
    }

    /// <summary>The storefront did not make a change. Nothing is told the shopper as done that the cart does not show.</summary>
    private async ValueTask<string?> WhyNotAppliedAsync(CartId id, CartChange change, CancellationToken cancellationToken)
    {
        var cart = await plugs.FindCartAsync(id, cancellationToken).ConfigureAwait(false);
        var isThere = cart is not null && cart.Lines.Any(line => line.Id == change.Line);
        return change switch
        {
            CartChange.Remove => isThere ? ChoiceCodes.PaymentInProgress : null,
            CartChange.Restore => isThere ? null : ChoiceCodes.LineUnknown,
            _ when cart is null => ChoiceCodes.NoCart,

            // It may be a product that is not sold, too: the snapshot shows what can be had instead.
            CartChange.Replace when isThere => ChoiceCodes.CartConflict,
            _ => isThere ? ChoiceCodes.PaymentInProgress : ChoiceCodes.LineUnknown,
        };
    }

    /// <summary>Looks at the cart once more: another change may have overtaken this one.</summary>
    private async ValueTask<ChoiceResult> AnswerAsync(CartId cart, ChoiceRequest request, string? code)
    {
        try
        {
            return new ChoiceResult(code, await snapshots.FindAsync(cart, CancellationToken.None).ConfigureAwait(false));
        }
        catch (Exception problem)
        {
            AlertLog.ChoiceFailed(logger, request.Choice.Kind, cart, problem);
            return new ChoiceResult(code ?? ChoiceCodes.Busy, null);
        }
    }
}
