using System.Collections.Frozen;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace CartIntegrity.AspNetCore;

/// <summary>The texts of the current UI culture: the storefront's where it has one, else the package's. Thread-safe.</summary>
/// <param name="storefront">What the storefront registered; <c>null</c>, or the package's own: nothing.</param>
internal sealed class LocalizedTexts(IStringLocalizer<CartTexts>? storefront)
{
    private readonly IStringLocalizer<CartTexts>? _storefront = storefront is CartTextLocalizer ? null : storefront;

    public static CartLanguage Language => CartLanguage.Of(CultureInfo.CurrentUICulture);

    /// <summary>
    /// For words the framework writes, such as months: the current UI culture with its region, where the package speaks it and its calendar is the one
    /// that promises are made in.
    /// </summary>
    public static CultureInfo Culture => CultureInfo.CurrentUICulture is { Calendar: GregorianCalendar } own
        && own.TwoLetterISOLanguageName == Language.Culture.TwoLetterISOLanguageName ? own : Language.Culture;

    /// <summary>A text without a number.</summary>
    public string Say(string key) => FromStorefront(key) ?? Language.Find(key)?.Other ?? key;

    /// <summary>A text with something to fill in.</summary>
    public string Say(string key, string place, string value) => Say(key).Replace(place, value, StringComparison.Ordinal);

    /// <summary>A text with a number, in the number's plural form.</summary>
    public string Count(string key, long n)
    {
        var form = PluralRules.Select(CultureInfo.CurrentUICulture, n);
        var text = FromStorefront(key, form) ?? Language.Find(key)?.Form(PluralRules.Select(Language.Culture, n)) ?? key;
        return text.Replace("{n}", n.ToString("N0", CultureInfo.CurrentCulture), StringComparison.Ordinal);
    }

    /// <summary>All forms of a text as the page's script needs them.</summary>
    public TextForms Forms(string key)
    {
        var own = Language.Client[key];
        if (_storefront is null)
        {
            return own;
        }

        if (own.Forms is null)
        {
            return FromStorefront(key) is { } text ? new TextForms(text) : own;
        }

        var other = FromStorefront($"{key}.other");
        var forms = PluralRules.Forms.Select(form => (form, text: FromStorefront($"{key}.{form}") ?? (other is null ? own.Forms.GetValueOrDefault(form) : null)))
            .Where(form => form.text is not null).ToFrozenDictionary(form => form.form, form => form.text!, StringComparer.Ordinal);
        return new TextForms(forms["other"], forms);
    }

    private string? FromStorefront(string key, string form) => FromStorefront($"{key}.{form}") ?? FromStorefront($"{key}.other");

    private string? FromStorefront(string key) =>
        _storefront?[key] is { ResourceNotFound: false, Value: { Length: > 0 } text } ? text : null;
}
