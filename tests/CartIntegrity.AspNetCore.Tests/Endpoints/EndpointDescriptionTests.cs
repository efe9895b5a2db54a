using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>What the endpoints say of themselves is what they do.</summary>
public sealed class EndpointDescriptionTests
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { NumberHandling = JsonNumberHandling.Strict };

    [Fact]
    public void Snapshot_with_everything_reads_into_its_description_and_back()
    {
        var verdict = new LineVerdict(new LineId("l-1"), new Sku("A"), 3, VerdictKind.HeldByOthers)
        {
            Intent = LineIntent.Later, Held = 2, Available = 2, Version = 12, Promised = 1, ReturnsIn = TimeSpan.FromMinutes(4), PromiseDate = new DateOnly(2026, 12, 1),
            AvailableNow = 1, AsksPromise = true,
            Findings = [new Finding("own", "Only as a gift.") { From = 2.55m, To = 2.95m, ToText = "2,95", Limit = 4 }],
        };
        var choice = new Choice(ChoiceKind.Replace) { Quantity = 2, Sku = new Sku("B"), PromiseDate = new DateOnly(2026, 12, 12), Title = "Red", TitleLanguage = "en", Price = "£2.95", Url = "/p/B", Image = "/b.svg" };
        var cart = new CartSnapshot(new CartId("c-1"), 7, 1234, [new SnapshotLine(verdict, [choice]) { Title = "Heart", TitleLanguage = "en", Url = "/p/A", Image = "/a.svg" }])
        {
            LineCount = 1, Hold = new SnapshotHold(HoldState.InPayment, TimeSpan.FromSeconds(412), TimeSpan.FromMinutes(10)),
        };
        var written = JsonSerializer.Serialize(
            new WireSnapshot(cart) { Checking = true, Token = new WatchToken("CfDJ8", default), TokenRemaining = TimeSpan.FromMinutes(30) }, WireJson.Default.WireSnapshot);

        var read = JsonSerializer.Deserialize<SnapshotDocument>(written, Strict);

        // Nothing is unknown to the description (it refuses that), and nothing of it stays empty.
        JsonSerializer.Serialize(read, Strict).Should().NotContain("null");
        using var before = JsonDocument.Parse(written);
        using var after = JsonDocument.Parse(JsonSerializer.Serialize(read, Strict));
        JsonElement.DeepEquals(before.RootElement, after.RootElement).Should().BeTrue();
    }

    [Fact]
    public void Every_problem_code_of_an_endpoint_is_listed()
    {
        var codes = typeof(ProblemCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!).Except([ProblemCodes.TooManyConnections]);

        Enum.GetValues<ProblemCodeDocument>().Select(code => JsonSerializer.Serialize(code).Trim('"')).Should().BeEquivalentTo(codes);
    }

    [Fact]
    public async Task Every_endpoint_for_programs_has_a_name_a_summary_and_its_answers()
    {
        await using var shop = await InsideShop.StartAsync();
        var endpoints = shop.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/cart-integrity/", StringComparison.Ordinal) && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods.Count: 1 })
            .Where(endpoint => !endpoint.RoutePattern.RawText!.EndsWith("/why", StringComparison.Ordinal)).ToList();

        endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName).Should()
            .BeEquivalentTo("CartIntegrity.GetCart", "CartIntegrity.GetToken", "CartIntegrity.PostChoice", "CartIntegrity.GetDoctor");
        endpoints.Should().OnlyContain(endpoint => endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>() != null);
        endpoints.Should().OnlyContain(endpoint => endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Count >= 2);
    }
}
