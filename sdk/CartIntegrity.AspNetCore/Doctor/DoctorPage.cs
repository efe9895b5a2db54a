using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace CartIntegrity.AspNetCore;

/// <summary>The report as a page: plain HTML and one style sheet, so that it stands under any content policy.</summary>
internal sealed class DoctorPage(DoctorReport report, JournalCheckup.Result? journal) : IResult
{
    private const string Files = "_content/CartIntegrity.AspNetCore/cart-integrity-doctor";
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private readonly StringBuilder _html = new();

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = Policy;
        }

        httpContext.Response.ContentType = "text/html; charset=utf-8";
        Write($"{httpContext.Request.PathBase.ToUriComponent()}/{Files}");
        return httpContext.Response.WriteAsync(_html.ToString(), httpContext.RequestAborted);
    }

    private void Write(string files)
    {
        _html.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
            <title>CartIntegrity doctor</title><link rel="icon" type="image/svg+xml" href="{Encode(files)}.svg"><link rel="stylesheet" href="{Encode(files)}.css"></head>
            <body><main><header><h1>CartIntegrity doctor</h1><p class="status" data-status="{report.Status}">{Headline()}</p></header>

            """);
        WriteFindings();
        WriteJournal();
        WriteConfigured();
        _html.Append("</main></body></html>\n");
    }

    private string Headline()
    {
        var told = report.Findings.Count(finding => finding.Level != "note");
        return report.Status == "well" ? "Nothing is wrong." : told == 1 ? "One thing needs attention." : string.Create(CultureInfo.InvariantCulture, $"{told} things need attention.");
    }

    private void WriteFindings()
    {
        if (report.Findings.Length == 0)
        {
            return;
        }

        _html.Append("<section aria-labelledby=\"findings\"><h2 id=\"findings\">Findings</h2><ul class=\"findings\">");
        foreach (var finding in report.Findings)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<li data-level=\"{finding.Level}\"><p class=\"what\"><b>{finding.Level}</b> {Encode(finding.Problem)}</p><p class=\"advice\">{Encode(finding.Advice)}</p><code>{finding.Code}</code></li>");
        }

        _html.Append("</ul></section>\n");
    }

    private void WriteJournal()
    {
        var text = journal switch
        {
            null => "Not verified since the start.",
            { Report: { } found } => string.Create(CultureInfo.InvariantCulture,
                $"Verified at {journal.At:yyyy-MM-dd HH:mm:ss} UTC: {found.Records} records, {found.Events} events, {found.Items} stock items, {(found.IsSound ? "no difference" : $"{found.Differences.Length} differences")}."),
            _ => string.Create(CultureInfo.InvariantCulture, $"Could not be verified at {journal.At:yyyy-MM-dd HH:mm:ss} UTC."),
        };
        _html.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"journal\"><h2 id=\"journal\">Journal</h2><p>{Encode(text)}</p><p><a href=\"?verify=now\" rel=\"nofollow\">Verify it now</a></p></section>\n");
    }

    private void WriteConfigured()
    {
        _html.Append("<section aria-labelledby=\"configured\"><h2 id=\"configured\">Configured</h2><dl>");
        foreach (var (name, value) in report.Configured)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<div><dt>{Encode(name)}</dt><dd>{Encode(value)}</dd></div>");
        }

        _html.Append("</dl></section>\n");
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
