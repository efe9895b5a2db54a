using System.Globalization;

namespace CartIntegrity.Load;

/// <summary>How fast the month goes by: as fast as it can, or so many times as fast as it was.</summary>
/// <param name="TimesReal">Simulated seconds per second; <c>null</c> for no waiting at all.</param>
internal sealed record ReplayPace(double? TimesReal)
{
    public static ReplayPace From(LoadArguments arguments)
    {
        var text = arguments.Has("--speed") ? arguments.Text("--speed") : "max";
        return text == "max" ? new ReplayPace((double?)null)
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var times) && times > 0 && double.IsFinite(times) ? new ReplayPace(times)
            : throw new UsageException($"--speed {text} is not known; write max, or how many times as fast as it was (3600: an hour a second).");
    }

    /// <summary>Waits as long as the time between two moments of the month takes at this pace.</summary>
    public Task WaitAsync(TimeSpan simulated, CancellationToken cancellationToken) =>
        TimesReal is { } times && simulated > TimeSpan.Zero ? Task.Delay(simulated / times, cancellationToken) : Task.CompletedTask;
}
