using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace DemoStore;

/// <summary>
/// Hides pages and endpoints of the warehouse from other machines unless <c>Warehouse:AllowRemote</c> is set. A request that came through a proxy counts as remote,
/// whatever address the proxy has.
/// </summary>
internal sealed class LocalRequestsOnly : IResourceFilter, IEndpointFilter
{
    private static readonly string[] ProxyHeaders = ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"];

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (!MayEnter(context.HttpContext))
        {
            context.Result = new NotFoundResult();
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        MayEnter(context.HttpContext) ? next(context) : ValueTask.FromResult<object?>(TypedResults.NotFound());

    private static bool MayEnter(HttpContext http) =>
        http.RequestServices.GetRequiredService<IOptions<WarehouseOptions>>().Value.AllowRemote || IsLocal(http);

    // No address at all: made inside this process, or over a Unix socket, and behind that may be a proxy as well.
    private static bool IsLocal(HttpContext http) =>
        (http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        && !Array.Exists(ProxyHeaders, http.Request.Headers.ContainsKey);
}
