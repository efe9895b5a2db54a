using System.Globalization;

namespace DemoStore;

/// <summary>A language the shop speaks.</summary>
/// <param name="Tag">As HTML and .NET name it.</param>
/// <param name="Name">As those who speak it call it.</param>
internal sealed record ShopLanguage(string Tag, string Name)
{
    /// <summary>What the shop is written in; everything else is a translation of it.</summary>
    public static ShopLanguage English { get; } = new("en-GB", "English");

    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<ShopLanguage> All { get; } =
    [
        English, new("de", "Deutsch") { DayFormat = "d. MMMM yyyy" }, new("fr", "Français"), new("es", "Español") { DayFormat = "d 'de' MMMM 'de' yyyy" },
        new("pl", "Polski"), new("ar", "العربية"),
    ];

    /// <summary>The language of the request.</summary>
    public static ShopLanguage Current => All.FirstOrDefault(language => language.Tag == CultureInfo.CurrentUICulture.Name) ?? English;

    /// <summary>How a day is written, month in words.</summary>
    public string DayFormat { get; private init; } = "d MMMM yyyy";

    /// <summary>The name of its file in this folder.</summary>
    public string File => Tag[..2];

    /// <summary>How it is written, as HTML says it.</summary>
    public string Direction => CultureInfo.GetCultureInfo(Tag).TextInfo.IsRightToLeft ? "rtl" : "ltr";
}
