using System.Globalization;
using System.Text;

namespace DemoStore;

/// <summary>Lines a second as two curves in a field of <see cref="Width"/> × <see cref="Height"/>, the latest second at the end.</summary>
internal sealed class ReplayChart
{
    public const int Width = ReplayPace.Seconds;
    public const int Height = 40;

    private ReplayChart(IReadOnlyList<PaceSecond> seconds)
    {
        Seconds = seconds.Count;
        Most = Math.Max(1, seconds.Select(second => second.Committed + second.Refused).DefaultIfEmpty().Max());
        Committed = Area(seconds, second => second.Committed + second.Refused);
        Refused = Area(seconds, second => second.Refused);
    }

    /// <summary>How many seconds it shows.</summary>
    public int Seconds { get; }

    /// <summary>Lines in the busiest second; the full height.</summary>
    public int Most { get; }

    /// <summary>The points of the area of all lines; what rises above <see cref="Refused"/> was sold.</summary>
    public string Committed { get; }

    /// <summary>The points of the area of refused lines.</summary>
    public string Refused { get; }

    public static ReplayChart Of(IReadOnlyList<PaceSecond> seconds) => new(seconds);

    private string Area(IReadOnlyList<PaceSecond> seconds, Func<PaceSecond, int> number)
    {
        var left = Width - seconds.Count;
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{left},{Height}");
        for (var i = 0; i < seconds.Count; i++)
        {
            var top = Height - ((double)number(seconds[i]) * Height / Most);
            text.Append(CultureInfo.InvariantCulture, $" {left + i},{top:0.##} {left + i + 1},{top:0.##}");
        }

        return text.Append(CultureInfo.InvariantCulture, $" {Width},{Height}").ToString();
    }
}
