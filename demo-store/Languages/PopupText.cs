using System.Globalization;
using CartIntegrity.AspNetCore;
using Microsoft.Extensions.Localization;

namespace DemoStore;

/// <summary>The shop says basket where the SDK says cart, so its popup does, too. In the other languages the SDK's word is the shop's. Thread-safe.</summary>
internal sealed class PopupText : IStringLocalizer<CartTexts>
{
    private static readonly Dictionary<string, string> English = new()
    {
        ["title.one"] = "An item in your basket has changed",
        ["title.other"] = "{n} items in your basket have changed",
        ["more.one"] = "And {n} more item in your basket.",
        ["more.other"] = "And {n} more items in your basket.",
        ["overLimit.other"] = "One basket may have {n} of this product.",
        ["moveToCart"] = "Move to basket",
        ["changed"] = "Your basket has changed.",
        ["noCart"] = "There is no basket here any more.",
        ["tokenForeign"] = "This page belongs to another basket. Please load it again.",
        ["lineUnknown"] = "This item is not in your basket any more.",
        ["paymentInProgress"] = "Your basket cannot change while you are paying.",
        ["cartConflict"] = "Your basket has changed in the meantime. Please look at it again.",
    };

    public LocalizedString this[string name]
    {
        get
        {
            var words = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? English.GetValueOrDefault(name) : null;
            return new LocalizedString(name, words ?? name, resourceNotFound: words is null);
        }
    }

    public LocalizedString this[string name, params object[] arguments] => this[name];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        English.Keys.Select(key => this[key]).Where(words => !words.ResourceNotFound);
}
