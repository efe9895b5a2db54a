using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CartIntegrity.AspNetCore;

/// <summary>Errors as <c>application/problem+json</c>: a status, a code for programs, a sentence a shopper may read, and nothing from inside.</summary>
internal static class Problems
{
    public static ProblemHttpResult Of(string code) => Of(code, StatusOf(code));

    public static ProblemHttpResult Of(TokenState state) => Of(ProblemCodes.Of(state));

    /// <summary>For a body that is not JSON (415) or too large (413); the code is the same as for one that makes no sense.</summary>
    public static ProblemHttpResult Of(string code, int status) => TypedResults.Problem(
        statusCode: status,
        title: TitleOf(code),
        type: $"urn:cart-integrity:{code}",
        extensions: [new KeyValuePair<string, object?>("code", code)]);

    private static int StatusOf(string code) => code switch
    {
        ProblemCodes.NoCart or ProblemCodes.LineUnknown => StatusCodes.Status404NotFound,
        ProblemCodes.TokenMissing or ProblemCodes.TokenInvalid or ProblemCodes.TokenExpired => StatusCodes.Status401Unauthorized,
        ProblemCodes.TokenForeign or ProblemCodes.ForeignOrigin => StatusCodes.Status403Forbidden,
        ProblemCodes.ChoiceUnknown or ProblemCodes.ChoiceInvalid => StatusCodes.Status422UnprocessableEntity,
        ProblemCodes.PaymentInProgress or ProblemCodes.CartConflict => StatusCodes.Status409Conflict,
        ProblemCodes.Busy => StatusCodes.Status503ServiceUnavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "An endpoint has no such problem."),
    };

    private static string TitleOf(string code) => code switch
    {
        ProblemCodes.NoCart => "There is no cart here any more.",
        ProblemCodes.TokenMissing or ProblemCodes.TokenInvalid or ProblemCodes.TokenExpired => "This page is out of date. Please load it again.",
        ProblemCodes.TokenForeign => "This page belongs to another cart. Please load it again.",
        ProblemCodes.ForeignOrigin => "This can only be done from the shop's own pages.",
        ProblemCodes.ChoiceUnknown => "The shop does not offer this.",
        ProblemCodes.ChoiceInvalid => "This is not possible for this item.",
        ProblemCodes.LineUnknown => "This item is not in your cart any more.",
        ProblemCodes.PaymentInProgress => "Your cart cannot change while you are paying.",
        ProblemCodes.CartConflict => "Your cart has changed in the meantime. Please look at it again.",
        ProblemCodes.Busy => "The shop is very busy. Please try again in a moment.",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "An endpoint has no such problem."),
    };
}
