using Microsoft.AspNetCore.Http;

namespace CartIntegrity.AspNetCore;

/// <summary><c>POST {base}/choices</c>: what a shopper chose in the popup.</summary>
internal sealed class ChoiceEndpoint(
    OwnOrigin origin, WatchTokens tokens, RequestCart requestCart, ICartChoices choices, ChoiceAnswers answers)
{
    public async Task<IResult> PostAsync(HttpContext context)
    {
        if (!origin.IsOwnRequest(context.Request))
        {
            return Problems.Of(ProblemCodes.ForeignOrigin);
        }

        var principal = Principal.Of(context.User);
        var state = tokens.Check(CartEndpoints.TokenOf(context), principal, requestCart.Find(context), out var claim);
        if (state != TokenState.Valid)
        {
            return Problems.Of(state);
        }

        var reading = await ChoiceReader.ReadAsync(context.Request, context.RequestAborted);
        return reading.Request is { } request
            ? answers.For(request, await choices.ApplyAsync(claim.Cart, request, context.RequestAborted), principal)
            : reading.Problem!;
    }
}
