namespace DemoStore;

/// <summary>Where open pages of the warehouse listen.</summary>
internal static class LiveEndpoint
{
    /// <summary>Where a topic is listened to.</summary>
    public static string AddressOf(string topic) => $"/warehouse/live/{Uri.EscapeDataString(topic)}";

    /// <summary>Maps what the warehouse offers beside its pages.</summary>
    public static void MapWarehouse(this IEndpointRouteBuilder endpoints) => endpoints.MapWarehouseGroup().MapGet("live/{topic}", Listen);

    /// <summary>A group for endpoints that belong to the warehouse: as hidden from other machines as its pages.</summary>
    public static RouteGroupBuilder MapWarehouseGroup(this IEndpointRouteBuilder endpoints) => endpoints.MapGroup("/warehouse").AddEndpointFilter(new LocalRequestsOnly());

    private static IResult Listen(string topic, HttpContext http, LiveTopics topics, Catalogue catalogue, IHostApplicationLifetime life)
    {
        if (!LiveTopic.IsKnown(topic, catalogue))
        {
            return TypedResults.NotFound();
        }

        if (!topics.HasRoom)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        // A shop that stops does not wait for those who listen.
        var ends = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping);
        http.Response.RegisterForDispose(ends);
        return TypedResults.ServerSentEvents(topics.ListenAsync(topic, ends.Token));
    }
}
