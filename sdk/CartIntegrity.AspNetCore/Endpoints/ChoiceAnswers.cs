using Microsoft.AspNetCore.Http;

namespace CartIntegrity.AspNetCore;

/// <summary>Answers a choice, and counts it.</summary>
internal sealed class ChoiceAnswers(SnapshotTokens wire, WebMetrics metrics)
{
    public IResult For(ChoiceRequest request, ChoiceResult result, string principal)
    {
        // Done, but the cart could not be looked at: made again it does no harm, and then there is something to show.
        var code = result.Code ?? (result.Snapshot is null ? ProblemCodes.Busy : null);
        metrics.Chosen(WireNames.Of(request.Choice.Kind).Value, code ?? "ok");
        return code is null
            ? TypedResults.Json(wire.For(result.Snapshot!, principal), WireJson.Default.WireSnapshot)
            : Problems.Of(code);
    }
}
