using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CartIntegrity.AspNetCore;

/// <summary>A row's status, decided in the moment it is written.</summary>
internal sealed class LateLineStatus(CurrentCartCheck current, LineId line, SpanMarkup extra) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var verdict = current.VerdictOf(line);
        writer.Write("<span class=\"");
        writer.Write(extra.Class);
        writer.Write("\" data-line=\"");
        encoder.Encode(writer, line.Value);
        writer.Write("\" data-kind=\"");
        writer.Write(verdict is null ? WireNames.Checking : WireNames.Of(verdict.Kind).Value);
        writer.Write("\" role=\"status\"");
        extra.WriteAttributes(writer, encoder);
        writer.Write('>');
        encoder.Encode(writer, verdict is null ? current.Page.Texts.Checking : current.Page.Texts.Line(verdict));
        writer.Write("</span>");
    }
}
