using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Localization;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// What the page tells the browser client about its language: the texts that differ from the English ones the client brings along. For English without
/// overrides that is nothing. Thread-safe.
/// </summary>
internal sealed class PageMessages(IStringLocalizer<CartTexts> localizer)
{
    // Letters of every script stay as they are, which is a third of the bytes; what could end the script element is escaped.
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly LocalizedTexts _texts = new(localizer);

    /// <summary>The element with the texts of the current UI culture, ready to be written; empty when there is nothing to tell.</summary>
    public string Markup() => Different() is { Count: > 0 } texts
        ? $"<script type=\"application/json\" id=\"cart-integrity-language\">{ToJson(texts)}</script>\n"
        : "";

    private List<KeyValuePair<string, TextForms>> Different() =>
        [.. CartLanguage.English.Client.Select(english => KeyValuePair.Create(english.Key, _texts.Forms(english.Key)))
            .Where(text => !IsSame(text.Value, CartLanguage.English.Client[text.Key])).OrderBy(text => text.Key, StringComparer.Ordinal)];

    private static bool IsSame(TextForms text, TextForms english) =>
        text.Other == english.Other && (ReferenceEquals(text.Forms, english.Forms)
            || (text.Forms is { } own && english.Forms is { } theirs && own.Count == theirs.Count && own.All(form => theirs.GetValueOrDefault(form.Key) == form.Value)));

    private static string ToJson(List<KeyValuePair<string, TextForms>> texts)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Json))
        {
            json.WriteStartObject();
            foreach (var (key, text) in texts)
            {
                json.WritePropertyName(key);
                Write(json, text);
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    // The client takes "other" where a form is missing, so a form that says the same need not travel.
    private static void Write(Utf8JsonWriter json, TextForms text)
    {
        var forms = text.Forms?.Where(form => form.Key != "other" && form.Value != text.Other).OrderBy(form => form.Key, StringComparer.Ordinal).ToArray() ?? [];
        if (forms.Length == 0)
        {
            json.WriteStringValue(text.Other);
            return;
        }

        json.WriteStartObject();
        foreach (var (form, wording) in forms)
        {
            json.WriteString(form, wording);
        }

        json.WriteString("other", text.Other);
        json.WriteEndObject();
    }
}
