using System.Globalization;

namespace CartIntegrity;

/// <summary>
/// The language of whoever watches: a storefront's titles and price texts depend on the current culture, and a pass of the watch has none of its own.
/// </summary>
/// <param name="Culture">How numbers and money are written.</param>
/// <param name="Words">The language of texts.</param>
internal readonly record struct WatchLanguage(CultureInfo Culture, CultureInfo Words)
{
    /// <summary>The caller's.</summary>
    public static WatchLanguage Current => new(CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    /// <summary>Makes it the current one until the calling async method ends. Costs nothing if it is that already.</summary>
    public void Enter() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Culture, Words);
}
