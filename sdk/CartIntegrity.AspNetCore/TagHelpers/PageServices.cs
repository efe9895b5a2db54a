namespace CartIntegrity.AspNetCore;

/// <summary>What <c>&lt;cart-integrity /&gt;</c> needs of the application.</summary>
internal sealed record PageServices(
    PageMarkup Markup, ResponsePrivacy Privacy, SnapshotTokens Wire, SnapshotTextWriter Writer, WebMetrics Metrics);
