using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CartIntegrity.AspNetCore;

/// <summary>Whether shoppers of every language the application serves are spoken to in it.</summary>
internal sealed class LanguageRule(IOptions<RequestLocalizationOptions> served, IStringLocalizer<CartTexts> localizer) : ISetupRule
{
    private const int Named = 5;

    public IEnumerable<SetupFinding> Examine()
    {
        foreach (var culture in served.Value.SupportedUICultures ?? [])
        {
            // A culture is only chosen for its requests, so its texts have to be asked for under it; nothing is awaited in between.
            var before = CultureInfo.CurrentUICulture;
            CultureInfo.CurrentUICulture = culture;
            string[] missing;
            try
            {
                missing = [.. Missing(culture)];
            }
            finally
            {
                CultureInfo.CurrentUICulture = before;
            }

            if (missing.Length > 0)
            {
                yield return new SetupFinding("language-incomplete", FindingLevel.Warning,
                    $"The application serves {culture.EnglishName} ({culture.Name}), but {missing.Length} of the popup's texts are English there: {string.Join(", ", missing.Take(Named))}{(missing.Length > Named ? ", …" : "")}.",
                    "Register an IStringLocalizer<CartTexts> that has these keys before UseCarts, or take the language out of SupportedUICultures.") { Tell = Log.LanguageIncomplete };
            }
        }
    }

    /// <summary>The keys that neither the storefront nor the package has in the language.</summary>
    private IEnumerable<string> Missing(CultureInfo culture) =>
        culture.Name.Length == 0 || culture.TwoLetterISOLanguageName == "en" || !ReferenceEquals(CartLanguage.Of(culture), CartLanguage.English)
            ? []
            : CartLanguage.English.Client.Concat(CartLanguage.English.Server)
                .Where(text => IsMissing(text.Value.Forms is null ? text.Key : $"{text.Key}.other"))
                .Select(text => text.Key).Order(StringComparer.Ordinal);

    /// <summary>The storefront's own localizer may throw, and that must not end the start; shoppers would not read the text either.</summary>
    private bool IsMissing(string key)
    {
        try
        {
            return localizer is CartTextLocalizer || localizer[key] is { ResourceNotFound: true } or { Value: "" };
        }
        catch (Exception)
        {
            return true;
        }
    }
}
