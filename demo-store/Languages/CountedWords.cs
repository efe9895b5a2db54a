using System.Globalization;
using CartIntegrity.AspNetCore;
using Microsoft.Extensions.Localization;

namespace DemoStore;

/// <summary>Words that go with a number.</summary>
internal static class CountedWords
{
    /// <summary>The words in the number's plural form: <c>1 item</c>, <c>3 items</c>, <c>2,898 items</c>.</summary>
    /// <param name="text">The shop's words.</param>
    /// <param name="words">The English words for many, with <c>{0}</c> where the number stands.</param>
    /// <param name="number">How many.</param>
    public static string Count(this IStringLocalizer<ShopText> text, string words, long number)
    {
        var written = number.Written();
        var form = text[$"{words}{ShopLocalizer.Form}{PluralRules.Select(CultureInfo.CurrentUICulture, number)}", written];
        return form.ResourceNotFound ? text[$"{words}{ShopLocalizer.Form}other", written] : form;
    }
}
