using System.Collections.Concurrent;
using System.Diagnostics;

namespace CartIntegrity.Tests;

/// <summary>Listens to the package's spans, and to a page's that a test starts. Thread-safe.</summary>
internal sealed class HeardSpans : IDisposable
{
    private const string PageSource = "CartIntegrity.Tests.Pages";

    private readonly ActivitySource _pages = new(PageSource);
    private readonly ActivityListener _listener;
    private readonly ConcurrentQueue<Activity> _ended = new();

    public HeardSpans()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is CartIntegrityDiagnostics.ActivitySourceName or PageSource,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public Activity StartPage() => _pages.StartActivity("page")!;

    public IEnumerable<Activity> All(string name) => _ended.Where(span => span.OperationName == name);

    public Activity One(string name) => All(name).Should().ContainSingle($"one {name} has ended").Subject;

    public void Clear() => _ended.Clear();

    public void Dispose()
    {
        _listener.Dispose();
        _pages.Dispose();
    }
}
