using System.Text.Encodings.Web;

namespace CartIntegrity.AspNetCore;

/// <summary>The badge's elements; every text is encoded.</summary>
internal readonly struct WhyHtml(TextWriter writer, HtmlEncoder encoder)
{
    public void Summary(string text, bool isWell)
    {
        writer.Write($"<summary data-well=\"{(isWell ? "yes" : "no")}\"><b>Why?</b> <span>");
        encoder.Encode(writer, text);
        writer.Write("</span></summary>");
    }

    public void BeginFacts() => writer.Write("<dl>");

    /// <summary>A name and what it is.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">What it is.</param>
    /// <param name="live">By what name the badge's script keeps it in step; <c>null</c>: it stays.</param>
    public void Fact(string name, string value, string? live = null)
    {
        writer.Write("<div><dt>");
        encoder.Encode(writer, name);
        writer.Write(live is null ? "</dt><dd>" : $"</dt><dd data-why=\"{live}\">");
        encoder.Encode(writer, value);
        writer.Write("</dd></div>");
    }

    public void EndFacts() => writer.Write("</dl>");

    public void BeginTable(string caption, params ReadOnlySpan<string> columns)
    {
        writer.Write("<table><caption>");
        encoder.Encode(writer, caption);
        writer.Write("</caption><thead><tr>");
        foreach (var column in columns)
        {
            writer.Write("<th scope=\"col\">");
            encoder.Encode(writer, column);
            writer.Write("</th>");
        }

        writer.Write("</tr></thead><tbody>");
    }

    /// <summary>A row; its first cell names it.</summary>
    public void Row(string? line, params ReadOnlySpan<string> cells)
    {
        writer.Write("<tr");
        if (line is not null)
        {
            writer.Write(" data-line=\"");
            encoder.Encode(writer, line);
            writer.Write('"');
        }

        writer.Write("><th scope=\"row\">");
        encoder.Encode(writer, cells[0]);
        writer.Write("</th>");
        foreach (var cell in cells[1..])
        {
            writer.Write("<td>");
            encoder.Encode(writer, cell);
            writer.Write("</td>");
        }

        writer.Write("</tr>");
    }

    public void EndTable() => writer.Write("</tbody></table>");
}
