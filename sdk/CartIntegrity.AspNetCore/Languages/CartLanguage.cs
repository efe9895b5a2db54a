using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace CartIntegrity.AspNetCore;

/// <summary>One language the package speaks, read once from its resource <c>Languages/{tag}.json</c>. Thread-safe.</summary>
internal sealed class CartLanguage
{
    private static readonly ConcurrentDictionary<string, CartLanguage> ByCulture = new(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Lazy<CartLanguage>> ByTag =
        new[] { "en", "de", "fr", "es", "pl", "ar" }.ToFrozenDictionary(tag => tag, tag => new Lazy<CartLanguage>(() => Read(tag)));

    private CartLanguage(string tag, FrozenDictionary<string, TextForms> client, FrozenDictionary<string, TextForms> server)
    {
        (Client, Server) = (client, server);
        Culture = CultureInfo.GetCultureInfo(tag);
    }

    /// <summary>The tags of all of them.</summary>
    public static IEnumerable<string> Tags => ByTag.Keys;

    public static CartLanguage English => ByTag["en"].Value;

    /// <summary>The language without a region, for words the framework writes, such as months.</summary>
    public CultureInfo Culture { get; }

    /// <summary>What browser client and server both say.</summary>
    public FrozenDictionary<string, TextForms> Client { get; }

    /// <summary>What only the server says.</summary>
    public FrozenDictionary<string, TextForms> Server { get; }

    /// <summary>The language of a culture, of <c>de-AT</c> for example German; English for a culture the package does not speak.</summary>
    public static CartLanguage Of(CultureInfo culture) =>
        ByCulture.TryGetValue(culture.Name, out var known) ? known : ByCulture.GetOrAdd(culture.Name, Find(culture));

    public TextForms? Find(string key) => Client.GetValueOrDefault(key) ?? Server.GetValueOrDefault(key);

    private static CartLanguage Find(CultureInfo culture)
    {
        while (culture.Name.Length > 0)
        {
            if (ByTag.TryGetValue(culture.Name, out var language))
            {
                return language.Value;
            }

            culture = culture.Parent;
        }

        return English;
    }

    private static CartLanguage Read(string tag)
    {
        using var stream = typeof(CartLanguage).Assembly.GetManifestResourceStream($"CartIntegrity.AspNetCore.Languages.{tag}.json")!;
        using var json = JsonDocument.Parse(stream);
        return new CartLanguage(tag, Table(json.RootElement.GetProperty("client")), Table(json.RootElement.GetProperty("server")));
    }

    private static FrozenDictionary<string, TextForms> Table(JsonElement texts) =>
        texts.EnumerateObject().ToFrozenDictionary(text => text.Name, text => Text(text.Value), StringComparer.Ordinal);

    private static TextForms Text(JsonElement text)
    {
        if (text.ValueKind == JsonValueKind.String)
        {
            return new TextForms(text.GetString()!);
        }

        var forms = text.EnumerateObject().ToFrozenDictionary(form => form.Name, form => form.Value.GetString()!, StringComparer.Ordinal);
        return new TextForms(forms["other"], forms);
    }
}
