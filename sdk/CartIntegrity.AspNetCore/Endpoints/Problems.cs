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
        type: $"urn:cart-integrity:{code}",
        extensions: [new KeyValuePair<string, object?>("code", code)]);

    /// <summary>Puts what the shopper may read into a problem, in the language of the request; any other result stays as it is.</summary>
    public static IResult InWords(IResult result, CartTexts texts)
    {
        if (result is ProblemHttpResult { ProblemDetails: var details } && details.Extensions.TryGetValue("code", out var code))
        {
            details.Title = texts.Problem((string)code!);
        }

        return result;
    }

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
}
