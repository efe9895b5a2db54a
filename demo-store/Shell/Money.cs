using System.Globalization;

namespace DemoStore;

/// <summary>Pounds as shoppers read them.</summary>
internal static class Money
{
    /// <summary>For example <c>£2.95</c>, the same on every machine.</summary>
    // After Arabic letters a browser would put the pound to the wrong side of its number; the isolate (LRI … PDI) keeps them as they are.
    public static string Pounds(this decimal amount) => CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft
        ? string.Create(CultureInfo.InvariantCulture, $"\u2066£{amount:N2}\u2069")
        : string.Create(CultureInfo.InvariantCulture, $"£{amount:N2}");
}
