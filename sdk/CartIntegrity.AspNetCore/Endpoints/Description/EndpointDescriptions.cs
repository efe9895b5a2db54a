using System.ComponentModel;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CartIntegrity.AspNetCore;

/// <summary>The endpoints of docs/wire.md, for OpenAPI. The hub is not among them: OpenAPI cannot describe one.</summary>
internal static class EndpointDescriptions
{
    private const string Json = "application/json";

    public static EndpointDescription Cart { get; } = new("CartIntegrity.GetCart", "The snapshot of the request's own cart, or of the token's.", Shape(WithToken),
        Ok(typeof(SnapshotDocument), "The cart as it is now."),
        Problem(StatusCodes.Status401Unauthorized, ProblemCodes.TokenInvalid, ProblemCodes.TokenExpired),
        Problem(StatusCodes.Status403Forbidden, ProblemCodes.TokenForeign),
        Problem(StatusCodes.Status404NotFound, ProblemCodes.NoCart))
    {
        Remarks = "A request with a cart of its own needs no token. The same snapshot is in every page with <cart-integrity /> and comes over the hub ({base}/hub, SignalR's JSON protocol over WebSockets: call Watch(token), hear cart(snapshot)); see docs/wire.md.",
    };

    public static EndpointDescription Token { get; } = new("CartIntegrity.GetToken", "A watch token for the request's own cart.", Shape(WithNothing),
        Ok(typeof(TokenAnswer), "The token and how long it is good for."),
        Problem(StatusCodes.Status404NotFound, ProblemCodes.NoCart));

    public static EndpointDescription Choices { get; } = new("CartIntegrity.PostChoice", "Carries out what a shopper chose.", Shape(WithChoice),
        Ok(typeof(SnapshotDocument), "Done; the cart as it is now."),
        Problem(StatusCodes.Status401Unauthorized, ProblemCodes.TokenMissing, ProblemCodes.TokenInvalid, ProblemCodes.TokenExpired),
        Problem(StatusCodes.Status403Forbidden, ProblemCodes.TokenForeign, ProblemCodes.ForeignOrigin),
        Problem(StatusCodes.Status404NotFound, ProblemCodes.NoCart, ProblemCodes.LineUnknown),
        Problem(StatusCodes.Status409Conflict, ProblemCodes.PaymentInProgress, ProblemCodes.CartConflict),
        Problem(StatusCodes.Status413PayloadTooLarge, ProblemCodes.ChoiceInvalid),
        Problem(StatusCodes.Status415UnsupportedMediaType, ProblemCodes.ChoiceInvalid),
        Problem(StatusCodes.Status422UnprocessableEntity, ProblemCodes.ChoiceUnknown, ProblemCodes.ChoiceInvalid),
        Problem(StatusCodes.Status503ServiceUnavailable, ProblemCodes.Busy))
    {
        Remarks = "Only for requests of the site's own pages: their Origin is the site's or an allowed one, or the browser says Sec-Fetch-Site: same-origin. Made again it does no harm.",
    };

    public static EndpointDescription Doctor { get; } = new("CartIntegrity.GetDoctor", "What is configured, and what is likely a mistake with what to write instead.", Shape(Verify),
        Ok(typeof(DoctorReport), "The report; a page where Accept names text/html."),
        new ProducesResponseTypeMetadata(StatusCodes.Status404NotFound, typeof(void)) { Description = "Outside Development for other machines, unless AllowRemoteDoctor is set." });

    private static MethodInfo Shape(Delegate shape) => shape.Method;

    private static ProducesResponseTypeMetadata Ok(Type type, string description) => new(StatusCodes.Status200OK, type, [Json]) { Description = description };

    private static ProducesResponseTypeMetadata Problem(int status, params string[] codes) =>
        new(status, typeof(ProblemDocument), ["application/problem+json"]) { Description = string.Join(", ", codes) };

    private static void WithNothing()
    {
    }

    private static void WithToken([FromHeader(Name = CartEndpoints.TokenHeader), Description("A watch token, from the page, a snapshot or GET {base}/token.")] string? token) => _ = token;

    // Not as what the endpoint accepts: routing would then answer 415 by itself, without a code.
    private static void WithChoice(
        [FromHeader(Name = CartEndpoints.TokenHeader), Description("The watch token of the cart.")] string token, [FromBody] ChoiceMessage choice) => _ = (token, choice);

    private static void Verify([FromQuery, Description("now: verifies the journal first, which reads all of it.")] string? verify) => _ = verify;
}
