using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CartIntegrity.AspNetCore;

/// <summary>The countdown's first text, decided in the moment it is written.</summary>
internal sealed class LateCountdown(CurrentCartCheck current, SpanMarkup extra) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<span class=\"");
        writer.Write(extra.Class);
        writer.Write("\" data-cart-hold");
        extra.WriteAttributes(writer, encoder);
        writer.Write('>');
        if (current.TryGetVerdict(out var verdict) && verdict is { Hold: { Lines.IsEmpty: false } hold, IsHoldStranded: false })
        {
            encoder.Encode(writer, current.Page.Texts.Hold(hold.State, verdict.HoldRemaining));
        }

        writer.Write("</span>");
    }
}
