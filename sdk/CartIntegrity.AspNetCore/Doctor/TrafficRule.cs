namespace CartIntegrity.AspNetCore;

/// <summary>What requests have shown so far: pages that may be cached, origins that were refused.</summary>
internal sealed class TrafficRule(ResponsePrivacy privacy, OwnOrigin origins) : IDoctorRule
{
    public ValueTask ExamineAsync(ICollection<SetupFinding> found, CancellationToken cancellationToken)
    {
        if (privacy.CacheablePath is { } path)
        {
            found.Add(new SetupFinding("cacheable-page", FindingLevel.Warning,
                $"The page {path} has <cart-integrity /> and may be cached, so it carries neither cart nor token; every view asks for them.",
                "Take the page out of output caching and shared caching (Cache-Control: private), or leave it so if it is the same for everybody."));
        }

        var refused = origins.Refused;
        if (refused.Count > 0)
        {
            found.Add(new SetupFinding("foreign-origin", FindingLevel.Warning,
                $"Connections and choices from {string.Join(", ", refused)} were refused: that is not the origin of this site.",
                "If shoppers use it, let app.UseForwardedHeaders() restore scheme and host behind a proxy, or add it to CartIntegrityWebOptions.AllowedOrigins."));
        }

        return ValueTask.CompletedTask;
    }
}
