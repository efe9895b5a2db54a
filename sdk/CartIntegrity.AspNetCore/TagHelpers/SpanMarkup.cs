using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CartIntegrity.AspNetCore;

/// <summary>What a page's author wrote on one of our elements besides our own attributes: kept, and a class is added to ours.</summary>
/// <param name="Class">The whole class attribute, encoded.</param>
/// <param name="Attributes">The other attributes; <c>null</c>: none.</param>
internal sealed record SpanMarkup(string Class, IReadOnlyList<TagHelperAttribute>? Attributes)
{
    private static readonly SpanMarkup LineStatus = new("cart-line-status", Attributes: null);
    private static readonly SpanMarkup HoldCountdown = new("cart-hold-countdown", Attributes: null);

    /// <summary>Reads and removes the author's attributes.</summary>
    public static SpanMarkup TakeExtraAttributes(TagHelperOutput output, string ownClass)
    {
        if (output.Attributes.Count == 0)
        {
            return ownClass == LineStatus.Class ? LineStatus : HoldCountdown;
        }

        var allClasses = ownClass;
        List<TagHelperAttribute> others = [];
        foreach (var attribute in output.Attributes)
        {
            if (string.Equals(attribute.Name, "class", StringComparison.OrdinalIgnoreCase))
            {
                allClasses = $"{ownClass} {Text(attribute.Value)}";
            }
            else
            {
                others.Add(attribute);
            }
        }

        output.Attributes.Clear();
        return new SpanMarkup(allClasses, others);
    }

    public void WriteAttributes(TextWriter writer, HtmlEncoder encoder)
    {
        if (Attributes is null)
        {
            return;
        }

        foreach (var attribute in Attributes)
        {
            writer.Write(' ');
            attribute.WriteTo(writer, encoder);
        }
    }

    private static string Text(object? value)
    {
        using var text = new StringWriter();
        if (value is IHtmlContent html)
        {
            html.WriteTo(text, HtmlEncoder.Default);
        }
        else
        {
            HtmlEncoder.Default.Encode(text, value?.ToString() ?? "");
        }

        return text.ToString();
    }
}
