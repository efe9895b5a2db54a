using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace DemoStore;

/// <summary>
/// Hides the warehouse from other machines unless <c>Warehouse:AllowRemote</c> is set. A request that came through a proxy counts as remote,
/// whatever address the proxy has.
/// </summary>
internal sealed class LocalRequestsOnly : IResourceFilter
{
    private static readonly string[] ProxyHeaders = ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"];

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var http = context.HttpContext;
        if (!http.RequestServices.GetRequiredService<IOptions<WarehouseOptions>>().Value.AllowRemote && !IsLocal(http))
        {
            context.Result = new NotFoundResult();
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    // No address at all: made inside this process, or over a Unix socket, and behind that may be a proxy as well.
    private static bool IsLocal(HttpContext http) =>
        (http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        && !Array.Exists(ProxyHeaders, http.Request.Headers.ContainsKey);
}
