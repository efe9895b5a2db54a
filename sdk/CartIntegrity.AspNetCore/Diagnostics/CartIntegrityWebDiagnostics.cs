namespace CartIntegrity.AspNetCore;

/// <summary>The names under which this package can be measured. They are a promise.</summary>
public static class CartIntegrityWebDiagnostics
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "CartIntegrity.AspNetCore";

    /// <summary>Connections that watch a cart now; up-down counter.</summary>
    public const string ConnectionsWatching = "cart_integrity.connections.watching";

    /// <summary>Snapshots sent to shoppers over the hub; counter.</summary>
    public const string SnapshotsSent = "cart_integrity.snapshots.sent";

    /// <summary>
    /// From a committed change (or a hold that ran out) to the snapshot that tells of it being handed to a shopper's connection; histogram, s.
    /// </summary>
    public const string AlertDuration = "cart_integrity.alert.duration";

    /// <summary>Choices made; counter with <see cref="ChoiceKindTag"/> and <see cref="ResultTag"/>.</summary>
    public const string Choices = "cart_integrity.choices";

    /// <summary>Pages written with the verdict on their cart, or before it was known; counter with <see cref="ResultTag"/> <c>complete</c> or <c>late</c>.</summary>
    public const string PageChecks = "cart_integrity.page_checks";

    /// <summary>What the shopper chose, as on the wire (<c>takeAll</c>, <c>remove</c>, …).</summary>
    public const string ChoiceKindTag = "cart_integrity.choice.kind";

    /// <summary>What came out: <c>ok</c> or a problem's code; for pages <c>complete</c> or <c>late</c>.</summary>
    public const string ResultTag = "cart_integrity.result";
}
