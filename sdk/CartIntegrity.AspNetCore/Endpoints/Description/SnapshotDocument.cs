using System.ComponentModel;
using System.Text.Json.Serialization;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// A snapshot as OpenAPI describes it. The wire format is written by hand (<see cref="SnapshotJson"/>), so this is its second telling; a test reads what
/// the first one writes into this one, strictly.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record SnapshotDocument
{
    [Description("The public cart id; no secret and no credential.")]
    public required string Cart { get; init; }

    [Description("The storefront's cart revision.")]
    public required long Revision { get; init; }

    [Description("The ledger's sequence; of two snapshots the older one, by revision first and then version, is to be dropped.")]
    public required long Version { get; init; }

    [Description("The check was not complete yet; ask again. Absent: false.")]
    public bool? Checking { get; init; }

    [Description("Absent: nothing is held for this cart.")]
    public HoldDocument? Hold { get; init; }

    [Description("A watch token, renewed in every snapshot.")]
    public string? Token { get; init; }

    public long? TokenExpiresInMs { get; init; }

    [Description("How many lines the cart has.")]
    public required int LineCount { get; init; }

    [Description("Every line of a cart of up to 50 lines; of a larger one those that are not plainly available.")]
    public required LineDocument[] Lines { get; init; }
}
