using System.Collections.Immutable;
using System.Diagnostics;

namespace CartIntegrity;

/// <summary>One check that somebody looks at. Thread-safe: the storefront's own checks run side by side.</summary>
internal sealed class CheckObservation(CheckObserver observer, Activity? span, bool isPage, bool explains)
{
    private readonly Lock _gate = new();
    private readonly long _began = observer.Time.GetTimestamp();

    // What was current before; the page must not find the check's span as its own.
    private readonly Activity? _outer = span?.Parent;

    // Guarded by _gate.
    private readonly List<CheckRun> _runs = [];

    /// <summary>A timestamp for <see cref="Ran"/>.</summary>
    public long Now() => observer.Time.GetTimestamp();

    /// <summary>Notes how one of the checks ended.</summary>
    public void Ran(string name, long began, CheckEnd end)
    {
        if (explains)
        {
            var run = new CheckRun(name, observer.Time.GetElapsedTime(began), end);
            lock (_gate)
            {
                _runs.Add(run);
            }
        }
    }

    /// <summary>Notes how one of the checks failed.</summary>
    public void Failed(string name, long began, Exception problem) => Ran(name, began, problem is TimeoutException ? CheckEnd.Late : CheckEnd.Failed);

    /// <summary>The check goes on beside the page; the caller goes on with its own span.</summary>
    public void LeaveCaller()
    {
        if (span is not null)
        {
            Activity.Current = _outer;
        }
    }

    /// <summary>The verdict is there.</summary>
    /// <returns>The verdict, with what ran where that is asked for.</returns>
    public CartVerdict End(CartVerdict verdict)
    {
        observer.Count(verdict, observer.Time.GetElapsedTime(_began), isPage);
        if (span is not null)
        {
            CheckObserver.End(span, verdict);
        }

        if (!explains)
        {
            return verdict;
        }

        lock (_gate)
        {
            return verdict with { Checks = [.. _runs], Took = observer.Time.GetElapsedTime(_began) };
        }
    }
}
