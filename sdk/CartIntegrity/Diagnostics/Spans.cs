using System.Diagnostics;

namespace CartIntegrity;

/// <summary>Starts the package's spans. While nobody listens a call costs one look at <see cref="AreHeard"/> and makes nothing.</summary>
internal static class Spans
{
    private static readonly ActivitySource Source = new(CartIntegrityDiagnostics.ActivitySourceName, typeof(Spans).Assembly.GetName().Version?.ToString(3));

    /// <summary>Whether anybody listens.</summary>
    public static bool AreHeard => Source.HasListeners();

    public static Activity? Start(string name) => Source.StartActivity(name);

    public static Activity? StartCommand(StockCommand command) =>
        Source.StartActivity(CartIntegrityDiagnostics.CommandSpan)
            ?.SetTag(CartIntegrityDiagnostics.CommandTag, DiagnosticNames.Of(command))
            .SetTag(CartIntegrityDiagnostics.LinesTag, command.Lines);

    /// <summary>A batch serves many callers: it is a trace of its own that links to theirs.</summary>
    public static Activity? StartBatch(List<PendingCommand> commands)
    {
        List<ActivityLink> links = [];
        foreach (var command in commands)
        {
            if (command.Trace is { TraceId: var trace } context && trace != default)
            {
                links.Add(new ActivityLink(context));
            }
        }

        return Source.StartActivity(CartIntegrityDiagnostics.BatchSpan, ActivityKind.Internal, parentContext: default, links: links)
            ?.SetTag(CartIntegrityDiagnostics.CommandsTag, commands.Count);
    }

    public static Activity? StartPlug(string name) =>
        Source.StartActivity(CartIntegrityDiagnostics.PlugSpan)?.SetTag(CartIntegrityDiagnostics.NameTag, name);

    /// <summary>Notes what a command came to.</summary>
    public static void End(Activity activity, LedgerResult result)
    {
        activity.SetTag(CartIntegrityDiagnostics.ResultTag, DiagnosticNames.Of(result.Kind));
        if (!result.IsOk)
        {
            activity.SetTag(CartIntegrityDiagnostics.ReasonTag, DiagnosticNames.Of(result.Reason));
        }

        // A refusal is an answer; what could not be answered is an error.
        if (result.Kind is ResultKind.Unavailable or ResultKind.OutcomeUnknown)
        {
            activity.SetStatus(ActivityStatusCode.Error, result.Detail);
        }
    }
}
