using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;

namespace CartIntegrity;

/// <summary>
/// Watches the checks of carts: metrics, spans, and where the options ask for it what ran. When nobody looks, a check costs three looks at flags.
/// Thread-safe.
/// </summary>
internal sealed class CheckObserver
{
    private static readonly KeyValuePair<string, object?> Page = new(CartIntegrityDiagnostics.PurposeTag, "page");
    private static readonly KeyValuePair<string, object?> Look = new(CartIntegrityDiagnostics.PurposeTag, "look");
    private static readonly object True = true;
    private static readonly object False = false;

    private readonly bool _explains;
    private readonly Histogram<double>? _duration;
    private readonly Counter<long>? _carts;
    private readonly Counter<long>? _verdicts;

    public CheckObserver(IOptions<CartIntegrityOptions> options, TimeProvider time, IMeterFactory? meters = null)
    {
        Time = time;
        _explains = options.Value.ExplainChecks;
        if (meters?.Create(CartIntegrityDiagnostics.MeterName) is { } meter)
        {
            _duration = meter.CreateHistogram(CartIntegrityDiagnostics.CheckDuration, "s", "How long a cart's check took.", advice: HistogramAdvice.ShortSeconds);
            _carts = meter.CreateCounter<long>(CartIntegrityDiagnostics.CartsChecked, "{cart}", "Carts checked.");
            _verdicts = meter.CreateCounter<long>(CartIntegrityDiagnostics.Verdicts, "{line}", "Verdicts on lines.");
        }
    }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; }

    private bool IsMeasured => _duration is { Enabled: true } || _carts is { Enabled: true } || _verdicts is { Enabled: true };

    /// <summary>A check begins; <c>null</c>: nobody looks.</summary>
    public CheckObservation? Begin(Cart cart, bool isPage)
    {
        if (!_explains && !Spans.AreHeard && !IsMeasured)
        {
            return null;
        }

        var span = Spans.Start(CartIntegrityDiagnostics.CheckSpan)
            ?.SetTag(CartIntegrityDiagnostics.CartTag, cart.Id.Value)
            .SetTag(CartIntegrityDiagnostics.LinesTag, cart.Lines.Length);
        return new CheckObservation(this, span, isPage, _explains);
    }

    /// <summary>Counts what came out.</summary>
    public void Count(CartVerdict verdict, TimeSpan took, bool isPage)
    {
        var purpose = isPage ? Page : Look;
        _duration?.Record(took.TotalSeconds, purpose);
        Span<int> kinds = stackalloc int[DiagnosticNames.VerdictKinds];
        var isAvailable = CountKinds(verdict, kinds);
        _carts?.Add(1, purpose, new(CartIntegrityDiagnostics.AvailableTag, isAvailable ? True : False));
        if (_verdicts is not { Enabled: true })
        {
            return;
        }

        for (var kind = 0; kind < kinds.Length; kind++)
        {
            if (kinds[kind] > 0)
            {
                _verdicts.Add(kinds[kind], purpose, new(CartIntegrityDiagnostics.VerdictTag, DiagnosticNames.Of((VerdictKind)kind)));
            }
        }
    }

    /// <summary>Ends the span with what came out.</summary>
    public static void End(Activity span, CartVerdict verdict)
    {
        Span<int> kinds = stackalloc int[DiagnosticNames.VerdictKinds];
        var isAvailable = CountKinds(verdict, kinds);
        var names = ImmutableArray.CreateBuilder<string>();
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            if (kinds[kind] > 0)
            {
                names.Add(DiagnosticNames.Of((VerdictKind)kind));
            }
        }

        span.SetTag(CartIntegrityDiagnostics.VerdictTag, names.ToArray());
        span.SetTag(CartIntegrityDiagnostics.AvailableTag, isAvailable);
        span.SetTag(CartIntegrityDiagnostics.SequenceTag, verdict.Version);
        span.Stop();
    }

    /// <returns>Whether every line to buy can be had in full, now or at a promise date.</returns>
    private static bool CountKinds(CartVerdict verdict, Span<int> kinds)
    {
        kinds.Clear();
        var isAvailable = true;
        foreach (var line in verdict.Lines.AsSpan())
        {
            kinds[(int)line.Kind]++;
            isAvailable &= line.Intent != LineIntent.Buy
                || line.Kind is VerdictKind.Available or VerdictKind.Low or VerdictKind.Backorder or VerdictKind.Preorder;
        }

        return isAvailable;
    }
}
