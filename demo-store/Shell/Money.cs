using System.Globalization;

namespace DemoStore;

/// <summary>Pounds as shoppers read them.</summary>
internal static class Money
{
    /// <summary>For example <c>£2.95</c>, the same on every machine.</summary>
    public static string Pounds(this decimal amount) => string.Create(CultureInfo.InvariantCulture, $"£{amount:N2}");
}
