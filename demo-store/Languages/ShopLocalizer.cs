using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace DemoStore;

/// <summary>
/// The shop's words in the language of the request, from <c>Languages/{part of the shop}/{language}.json</c>. The English words are the key. Words that go with a number have
/// a key for each plural form, <c>{0} items|few</c>; see <see cref="CountedWords"/>. Thread-safe.
/// </summary>
internal sealed class ShopLocalizer : IStringLocalizer<ShopText>
{
    /// <summary>Between the English words and the plural form.</summary>
    public const char Form = '|';

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _languages =
        ShopLanguage.All.ToFrozenDictionary(language => language.Tag, Read, StringComparer.Ordinal);

    private FrozenDictionary<string, string> Current => _languages[ShopLanguage.Current.Tag];

    public LocalizedString this[string name]
    {
        get
        {
            var isKnown = Current.TryGetValue(name, out var words);
            return new LocalizedString(name, words ?? name, resourceNotFound: !isKnown);
        }
    }

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var words = this[name];
            return new LocalizedString(name, string.Format(CultureInfo.CurrentCulture, words.Value, arguments), words.ResourceNotFound);
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => Current.Select(entry => new LocalizedString(entry.Key, entry.Value));

    private static FrozenDictionary<string, string> Read(ShopLanguage language) =>
        FilesOf(language).SelectMany(ReadFile).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The files of a language, one for each part of the shop.</summary>
    internal static IEnumerable<string> FilesOf(ShopLanguage language) => typeof(ShopLocalizer).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("DemoStore.Languages.", StringComparison.Ordinal) && name.EndsWith($"/{language.File}.json", StringComparison.Ordinal));

    private static List<KeyValuePair<string, string>> ReadFile(string file)
    {
        using var stream = typeof(ShopLocalizer).Assembly.GetManifestResourceStream(file)!;
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.EnumerateObject().SelectMany(Entries)];
    }

    private static IEnumerable<KeyValuePair<string, string>> Entries(JsonProperty words) => words.Value.ValueKind == JsonValueKind.String
        ? [KeyValuePair.Create(words.Name, words.Value.GetString()!)]
        : words.Value.EnumerateObject().Select(form => KeyValuePair.Create($"{words.Name}{Form}{form.Name}", form.Value.GetString()!));
}
