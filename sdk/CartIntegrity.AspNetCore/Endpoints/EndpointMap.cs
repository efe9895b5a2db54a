using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CartIntegrity.AspNetCore;

/// <summary>The table of what is where.</summary>
internal static class EndpointMap
{
    public static IEndpointConventionBuilder Map(IEndpointRouteBuilder endpoints, string basePath, bool isFirst)
    {
        var carts = endpoints.ServiceProvider.GetRequiredService<CartEndpoints>();
        var choices = endpoints.ServiceProvider.GetRequiredService<ChoiceEndpoint>();
        var texts = endpoints.ServiceProvider.GetRequiredService<CartTexts>();
        var group = endpoints.MapGroup(basePath);
        group.MapGet("/cart", Answer(carts.GetCartAsync, texts)).Describe(EndpointDescriptions.Cart, isFirst);
        group.MapGet("/token", Answer(context => Task.FromResult(carts.GetToken(context)), texts)).Describe(EndpointDescriptions.Token, isFirst);
        group.MapPost("/choices", Answer(choices.PostAsync, texts)).DisableAntiforgery().Describe(EndpointDescriptions.Choices, isFirst);
        MapAgents(group, texts, isFirst);
        MapInside(group, texts, isFirst);
        MapHub(group);
        return group;
    }

    private static void MapAgents(RouteGroupBuilder group, CartTexts texts, bool isFirst)
    {
        var services = ((IEndpointRouteBuilder)group).ServiceProvider;
        if (services.GetRequiredService<IOptions<CartIntegrityWebOptions>>().Value.Agents.Currency is not null)
        {
            var agents = services.GetRequiredService<AgentEndpoints>();
            group.MapGet("/cart/ucp", Answer(agents.GetUcpAsync, texts)).Describe(AgentDescriptions.Ucp, isFirst);
            group.MapGet("/cart/acp", Answer(agents.GetAcpAsync, texts)).Describe(AgentDescriptions.Acp, isFirst);
        }
    }

    /// <summary>Every answer is one shopper's: kept nowhere, and never taken for anything but JSON.</summary>
    private static RequestDelegate Answer(Func<HttpContext, Task<IResult>> endpoint, CartTexts texts) => async context =>
    {
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var result = Problems.InWords(await endpoint(context), texts);
        await result.ExecuteAsync(context);
    };

    /// <summary>What looks inside is made at its first request: few applications are ever asked.</summary>
    private static void MapInside(RouteGroupBuilder group, CartTexts texts, bool isFirst)
    {
        var services = ((IEndpointRouteBuilder)group).ServiceProvider;
        group.MapGet("/why", Answer(context => Task.FromResult(services.GetRequiredService<WhyEndpoint>().Get(context)), texts));
        group.MapGet("/doctor", Answer(context => services.GetRequiredService<DoctorEndpoint>().GetAsync(context), texts)).Describe(EndpointDescriptions.Doctor, isFirst);
    }

    private static void MapHub(RouteGroupBuilder group)
    {
        var services = ((IEndpointRouteBuilder)group).ServiceProvider;
        var (origins, texts) = (services.GetRequiredService<OwnOrigin>(), services.GetRequiredService<CartTexts>());
        var hub = group.MapHub<CartHub>("/hub", static options =>
        {
            options.Transports = HttpTransportType.WebSockets;
            options.ApplicationMaxBufferSize = CartHub.MaxMessageBytes;
        });
        hub.Finally(endpoint =>
        {
            var inner = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context =>
                origins.IsOwn(context.Request) ? inner(context) : Problems.InWords(Problems.Of(ProblemCodes.ForeignOrigin), texts).ExecuteAsync(context);
        });
    }
}
