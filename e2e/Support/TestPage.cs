using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CartIntegrity.E2E;

/// <summary>Serves pages of a test's own making from the shop, to try what these tests are built from.</summary>
internal sealed class TestPage(string path, string html, string? securityPolicy = null) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Map(path, page => page.Run(AnswerAsync));
        next(app);
    };

    private Task AnswerAsync(HttpContext http)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        if (securityPolicy is not null)
        {
            http.Response.Headers.ContentSecurityPolicy = securityPolicy;
        }

        return http.Response.WriteAsync(html, http.RequestAborted);
    }
}
