namespace CartIntegrity.AspNetCore;

/// <summary>What the tag helpers need of the application.</summary>
internal sealed record PageServices(
    CartTexts Texts, PageMarkup Markup, ResponsePrivacy Privacy, SnapshotTokens Wire, WebMetrics Metrics);
