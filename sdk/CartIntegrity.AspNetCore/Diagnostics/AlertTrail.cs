using System.Diagnostics;

namespace CartIntegrity.AspNetCore;

/// <summary>Follows a snapshot from the change that made it news to the moment it was sent: metric, span, and in Development the "why" badge's list.</summary>
internal sealed class AlertTrail(WebMetrics metrics, RecentAlerts recent, TimeProvider time)
{
    private static readonly ActivitySource Source = new(
        CartIntegrityDiagnostics.ActivitySourceName, typeof(AlertTrail).Assembly.GetName().Version?.ToString(3));

    /// <summary>A snapshot is about to be sent; <c>null</c>: nobody traces.</summary>
    public Activity? Start(CartSnapshot snapshot, AlertCause? cause)
    {
        if (cause is null || !Source.HasListeners())
        {
            return null;
        }

        ActivityLink[] links = cause.Trace.TraceId == default ? [] : [new ActivityLink(cause.Trace)];
        return Source.StartActivity(
                CartIntegrityDiagnostics.AlertSpan, ActivityKind.Producer, parentContext: default, links: links, startTime: time.GetUtcNow() - time.GetElapsedTime(cause.ChangedAt))
            ?.SetTag(CartIntegrityDiagnostics.CartTag, snapshot.Cart.Value)
            .SetTag(CartIntegrityDiagnostics.SequenceTag, snapshot.Version);
    }

    /// <summary>It was sent.</summary>
    public void Sent(CartSnapshot snapshot, AlertCause? cause)
    {
        metrics.Sent();
        if (cause is not null)
        {
            var after = time.GetElapsedTime(cause.ChangedAt);
            metrics.Alerted(after);
            recent.Add(snapshot, after);
        }
    }
}
