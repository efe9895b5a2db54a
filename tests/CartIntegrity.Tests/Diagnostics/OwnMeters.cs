using System.Diagnostics.Metrics;

namespace CartIntegrity.Tests;

/// <summary>Meters that only this test hears, and what they said. Thread-safe.</summary>
internal sealed class OwnMeters : IMeterFactory
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Meter> _meters = [];
    private readonly List<Measured> _measured = [];
    private readonly MeterListener _listener = new();

    public OwnMeters(bool listens = true)
    {
        if (!listens)
        {
            return;
        }

        _listener.InstrumentPublished = (instrument, on) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, this))
            {
                on.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.Start();
    }

    public Meter Create(MeterOptions options)
    {
        if (!_meters.TryGetValue(options.Name, out var meter))
        {
            _meters[options.Name] = meter = new Meter(options.Name, options.Version, options.Tags, this);
        }

        return meter;
    }

    /// <summary>What an instrument said, each as its value and the values of its tags.</summary>
    public IEnumerable<(double Value, string Tags)> Of(string name)
    {
        lock (_gate)
        {
            return [.. _measured.Where(one => one.Name == name).Select(one => (one.Value, one.Tags))];
        }
    }

    /// <summary>What a gauge says now.</summary>
    public double Now(string name)
    {
        _listener.RecordObservableInstruments();
        return Of(name).Last().Value;
    }

    public void Dispose()
    {
        _listener.Dispose();
        foreach (var meter in _meters.Values)
        {
            meter.Dispose();
        }
    }

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var told = string.Join(' ', tags.ToArray().Select(tag => Convert.ToString(tag.Value, System.Globalization.CultureInfo.InvariantCulture)));
        lock (_gate)
        {
            _measured.Add(new Measured(instrument.Name, value, told));
        }
    }

    private sealed record Measured(string Name, double Value, string Tags);
}
