using System.Globalization;

namespace DemoStore;

/// <summary>Time that is left of something, as <c>&lt;time data-left-ms&gt;</c> shows it and counts it down.</summary>
/// <param name="Left">How long; never below zero.</param>
internal readonly record struct LeftTime(TimeSpan Left)
{
    /// <summary>What is left until then.</summary>
    public static LeftTime Until(DateTimeOffset end, DateTimeOffset now) => new(end > now ? end - now : TimeSpan.Zero);

    /// <summary>For the script.</summary>
    public string Milliseconds => ((long)Left.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);

    /// <summary>For people: <c>4:05</c>, <c>1:04:05</c>; a second that has begun counts whole.</summary>
    public string Text
    {
        get
        {
            var whole = TimeSpan.FromSeconds(Math.Ceiling(Left.TotalSeconds));
            return whole.TotalHours >= 1
                ? string.Create(CultureInfo.InvariantCulture, $"{(long)whole.TotalHours}:{whole.Minutes:00}:{whole.Seconds:00}")
                : string.Create(CultureInfo.InvariantCulture, $"{whole.Minutes}:{whole.Seconds:00}");
        }
    }

    /// <summary>For machines, as HTML writes a duration.</summary>
    public string Iso => System.Xml.XmlConvert.ToString(TimeSpan.FromSeconds(Math.Ceiling(Left.TotalSeconds)));
}
