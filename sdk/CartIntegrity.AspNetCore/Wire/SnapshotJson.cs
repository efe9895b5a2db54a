using System.Collections.Immutable;
using System.Globalization;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// The snapshot of docs/wire.md, written by hand: it is on the path of every page, its shape is flatter than the core's records, and a name
/// here is a promise to the browser client. What goes without saying is left out. The default encoder escapes <c>&lt;</c>, so no title can end the
/// script element around it.
/// </summary>
internal static class SnapshotJson
{
    /// <summary>Enough for the usual cart, so that the text need not move while it grows.</summary>
    public const int UsualChars = 4_096;

    public static void Write(ref JsonText json, WireSnapshot snapshot)
    {
        var cart = snapshot.Cart;
        json.Text("{\"cart\":", cart.Cart.Value);
        json.Number(",\"revision\":", cart.Revision);
        json.Number(",\"version\":", cart.Version);
        if (snapshot.Checking)
        {
            json.Raw(",\"checking\":true");
        }

        if (cart.Hold is { } hold && WireNames.Of(hold.State) is { } state)
        {
            json.Text(",\"hold\":{\"state\":", state.Value);
            json.Number(",\"remainingMs\":", Milliseconds(hold.Remaining));
            json.Number(",\"windowMs\":", Milliseconds(hold.Window));
            json.Raw("}");
        }

        if (snapshot.Token is { } token)
        {
            json.Text(",\"token\":", token.Text);
            json.Number(",\"tokenExpiresInMs\":", Milliseconds(snapshot.TokenRemaining));
        }

        json.Number(",\"lineCount\":", cart.LineCount);
        WriteLines(ref json, cart.Lines.AsSpan());
        json.Raw("}");
    }

    private static void WriteLines(ref JsonText json, ReadOnlySpan<SnapshotLine> lines)
    {
        json.Raw(",\"lines\":[");
        for (var i = 0; i < lines.Length; i++)
        {
            WriteLine(ref json, lines[i], i == 0 ? "{\"line\":" : ",{\"line\":");
        }

        json.Raw("]");
    }

    private static void WriteLine(ref JsonText json, SnapshotLine line, string start)
    {
        var verdict = line.Verdict;
        json.Text(start, verdict.Line.Value);
        json.Text(",\"sku\":", verdict.Sku.Value);
        json.Text(",\"title\":", line.Title);
        json.Text(",\"lang\":", line.TitleLanguage);
        json.Text(",\"url\":", line.Url);
        json.Text(",\"image\":", line.Image);
        json.Number(",\"quantity\":", verdict.Quantity);
        if (verdict.Intent != LineIntent.Buy)
        {
            json.Text(",\"intent\":", WireNames.Of(verdict.Intent).Value);
        }

        json.Text(",\"kind\":", WireNames.Of(verdict.Kind).Value);
        json.Number(",\"version\":", verdict.Version);
        if (verdict.Held > 0)
        {
            json.Number(",\"held\":", verdict.Held);
        }

        if (verdict.Available is { } available)
        {
            json.Number(",\"available\":", available);
        }

        WritePromise(ref json, verdict);
        WriteFindings(ref json, verdict.Findings);
        WriteChoices(ref json, line.Choices);
        json.Raw("}");
    }

    private static void WritePromise(ref JsonText json, LineVerdict verdict)
    {
        if (verdict.ReturnsIn is { } returnsIn)
        {
            json.Number(",\"returnsInMs\":", Milliseconds(returnsIn));
        }

        if (verdict.PromiseDate is not null)
        {
            json.Text(",\"promiseDate\":", Date(verdict.PromiseDate));
        }

        if (verdict.AvailableNow is { } now)
        {
            json.Number(",\"now\":", now);
        }

        if (verdict.AsksPromise)
        {
            json.Raw(",\"asks\":true");
        }

        if (verdict.Promised > 0)
        {
            json.Number(",\"promised\":", verdict.Promised);
        }
    }

    private static void WriteFindings(ref JsonText json, ImmutableArray<Finding> findings)
    {
        if (findings.IsEmpty)
        {
            return;
        }

        json.Raw(",\"findings\":[");
        for (var i = 0; i < findings.Length; i++)
        {
            var finding = findings[i];
            json.Text(i == 0 ? "{\"code\":" : ",{\"code\":", finding.Code);
            json.Amount(",\"from\":", finding.From);
            json.Amount(",\"to\":", finding.To);
            json.Amount(",\"limit\":", finding.Limit);
            json.Text(",\"toText\":", finding.ToText);
            // The reader may be on a page of any language, and this goes to all of them: it says a standard finding in its own words.
            json.Text(",\"text\":", finding.IsStandard ? null : finding.Text);
            json.Raw("}");
        }

        json.Raw("]");
    }

    private static void WriteChoices(ref JsonText json, ImmutableArray<Choice> choices)
    {
        if (choices.IsEmpty)
        {
            return;
        }

        json.Raw(",\"choices\":[");
        for (var i = 0; i < choices.Length; i++)
        {
            var choice = choices[i];
            json.Text(i == 0 ? "{\"kind\":" : ",{\"kind\":", WireNames.Of(choice.Kind).Value);
            json.Amount(",\"quantity\":", choice.Quantity);
            json.Text(",\"sku\":", choice.Sku?.Value);
            json.Text(",\"promiseDate\":", Date(choice.PromiseDate));
            json.Text(",\"title\":", choice.Title);
            json.Text(",\"lang\":", choice.TitleLanguage);
            json.Text(",\"price\":", choice.Price);
            json.Text(",\"url\":", choice.Url);
            json.Text(",\"image\":", choice.Image);
            json.Raw("}");
        }

        json.Raw("]");
    }

    private static string? Date(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);

    private static long Milliseconds(TimeSpan span) => Math.Max(0, (long)span.TotalMilliseconds);
}
