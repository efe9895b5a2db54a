using System.Globalization;
using Microsoft.Extensions.Localization;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// The package's own texts by key, for the current UI culture. A text with plural forms has a key for each: <c>title.one</c>, <c>title.other</c>; the
/// plain key is <c>other</c>. Thread-safe.
/// </summary>
internal sealed class CartTextLocalizer : IStringLocalizer<CartTexts>
{
    public LocalizedString this[string name]
    {
        get
        {
            var text = Find(CartLanguage.Of(CultureInfo.CurrentUICulture), name);
            return new LocalizedString(name, text ?? name, resourceNotFound: text is null);
        }
    }

    /// <summary>The text with its placeholders filled in the order in which they stand there.</summary>
    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var found = this[name];
            var text = Placeholders.Fill(found.Value, arguments);
            return new LocalizedString(name, text, found.ResourceNotFound);
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures)
    {
        var language = CartLanguage.Of(CultureInfo.CurrentUICulture);
        return language.Client.Concat(language.Server).SelectMany(text => text.Value.Forms is { } forms
            ? forms.Select(form => new LocalizedString($"{text.Key}.{form.Key}", form.Value))
            : [new LocalizedString(text.Key, text.Value.Other)]);
    }

    private static string? Find(CartLanguage language, string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? language.Find(name)?.Other : language.Find(name[..dot])?.Forms?.GetValueOrDefault(name[(dot + 1)..]);
    }
}
