using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CartIntegrity.AspNetCore;

/// <summary>What <c>&lt;cart-integrity-why /&gt;</c> writes, decided in the moment it is written, as everything about the check is. Nothing waits.</summary>
internal sealed class LateWhy(CurrentCartCheck current, WhyPlace place) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var html = new WhyHtml(writer, encoder);
        writer.Write("<link rel=\"stylesheet\" href=\"");
        encoder.Encode(writer, place.Style);
        // A tool for whoever builds the shop: in English and left to right on every page.
        writer.Write("\"><aside aria-label=\"For developers\" lang=\"en\" dir=\"ltr\" translate=\"no\"><details class=\"cart-why\" data-base=\"");
        writer.Write(place.Base);
        writer.Write("\">");
        var verdict = place.MayBeCached || !current.TryGetVerdict(out var known) ? null : known;
        html.Summary(Headline(verdict), IsWell(verdict));
        writer.Write("<div class=\"cart-why-body\" role=\"region\" aria-label=\"Why the cart reads as it does\" tabindex=\"0\">");
        WriteFacts(html, verdict);
        if (verdict is not null)
        {
            WriteChecks(html, verdict);
            WriteLines(html, verdict);
        }

        writer.Write("<section><h2>Latest alerts</h2><p data-why=\"alerts\">None yet.</p></section><p class=\"cart-why-note\">Only in Development.</p></div></details></aside>");
        writer.Write("<script type=\"module\" src=\"");
        encoder.Encode(writer, place.Script);
        writer.Write("\"></script>");
    }

    private string Headline(CartVerdict? verdict) => verdict switch
    {
        { NeedsAnswer: true } => "needs an answer",
        not null => "true as written",
        null when place.MayBeCached => "not told: the page may be cached",
        null when current.Cart is null => "no cart",
        null => "still checking",
    };

    private static bool IsWell(CartVerdict? verdict) => verdict is { NeedsAnswer: false };

    private void WriteFacts(WhyHtml html, CartVerdict? verdict)
    {
        html.BeginFacts();
        html.Fact("Verdict", verdict is not null ? $"complete when the page was written, in {Milliseconds(verdict.Took)}" : Absence());
        if (verdict is not null)
        {
            html.Fact("Cart", string.Create(CultureInfo.InvariantCulture, $"{verdict.Cart}, revision {verdict.Revision}"));
            html.Fact("Ledger", verdict.Version == 0 ? "did not answer" : string.Create(CultureInfo.InvariantCulture, $"record {verdict.Version}"), "sequence");
            html.Fact("Hold", HoldOf(verdict));
        }

        html.Fact("Connection", "not known yet", "connection");
        html.Fact("Snapshots", "only the page's own", "snapshots");
        html.EndFacts();
    }

    private string Absence() =>
        place.MayBeCached ? "not written: this response may be cached and given to others"
        : current.Cart is null ? "no cart, so nothing was checked"
        : "still under way when the page was written; the client asks for it";

    private static string HoldOf(CartVerdict verdict) => verdict.Hold is not { } hold
        ? "none"
        : string.Create(CultureInfo.InvariantCulture, $"{hold.State}, version {hold.Version}, {(int)verdict.HoldRemaining.TotalMinutes}:{verdict.HoldRemaining.Seconds:D2} left");

    private static void WriteChecks(WhyHtml html, CartVerdict verdict)
    {
        html.BeginTable("Checks", "Check", "Took", "Ended");
        foreach (var check in verdict.Checks)
        {
            html.Row(null, check.Name, Milliseconds(check.Took), check.End switch { CheckEnd.Done => "done", CheckEnd.Late => "late", _ => "failed, see the log" });
        }

        html.EndTable();
    }

    private static void WriteLines(WhyHtml html, CartVerdict verdict)
    {
        html.BeginTable("Lines", "SKU", "Kind", "Wanted", "Held", "Available", "Version", "Findings");
        foreach (var line in verdict.Lines)
        {
            html.Row(
                line.Line.Value,
                line.Sku.Value,
                WireNames.Of(line.Kind).Value,
                Number(line.Quantity),
                Number(line.Held),
                line.Available is { } available ? Number(available) : "not told",
                Number(line.Version),
                line.Findings.IsEmpty ? "none" : string.Join(", ", line.Findings.Select(finding => finding.Code)));
        }

        html.EndTable();
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Milliseconds(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMilliseconds:0.###} ms");
}
