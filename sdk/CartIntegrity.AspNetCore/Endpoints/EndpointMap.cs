using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity.AspNetCore;

/// <summary>The table of what is where.</summary>
internal static class EndpointMap
{
    public static IEndpointConventionBuilder Map(IEndpointRouteBuilder endpoints, string basePath)
    {
        var carts = endpoints.ServiceProvider.GetRequiredService<CartEndpoints>();
        var choices = endpoints.ServiceProvider.GetRequiredService<ChoiceEndpoint>();
        var group = endpoints.MapGroup(basePath);
        group.MapGet("/cart", Answer(carts.GetCartAsync));
        group.MapGet("/token", Answer(context => Task.FromResult(carts.GetToken(context))));
        group.MapPost("/choices", Answer(choices.PostAsync)).DisableAntiforgery();
        MapHub(group);
        return group;
    }

    /// <summary>Every answer is one shopper's: kept nowhere, and never taken for anything but JSON.</summary>
    private static RequestDelegate Answer(Func<HttpContext, Task<IResult>> endpoint) => async context =>
    {
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var result = await endpoint(context);
        await result.ExecuteAsync(context);
    };

    private static void MapHub(RouteGroupBuilder group)
    {
        var origins = ((IEndpointRouteBuilder)group).ServiceProvider.GetRequiredService<OwnOrigin>();
        var hub = group.MapHub<CartHub>("/hub", static options =>
        {
            options.Transports = HttpTransportType.WebSockets;
            options.ApplicationMaxBufferSize = CartHub.MaxMessageBytes;
        });
        hub.Finally(endpoint =>
        {
            var inner = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context =>
                origins.IsOwn(context.Request) ? inner(context) : Problems.Of(ProblemCodes.ForeignOrigin).ExecuteAsync(context);
        });
    }
}
