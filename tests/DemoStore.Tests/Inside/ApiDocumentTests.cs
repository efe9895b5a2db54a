using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace DemoStore.Tests;

/// <summary>The OpenAPI document of the SDK's endpoints.</summary>
public sealed class ApiDocumentTests(TestShop shop) : IClassFixture<TestShop>
{
    [Theory]
    [InlineData("/cart-integrity/cart", "get", "200 401 403 404")]
    [InlineData("/cart-integrity/cart/ucp", "get", "200 400 401 403 503")]
    [InlineData("/cart-integrity/cart/acp", "get", "200 400 401 403 404 503")]
    [InlineData("/cart-integrity/token", "get", "200 404")]
    [InlineData("/cart-integrity/choices", "post", "200 401 403 404 409 413 415 422 503")]
    [InlineData("/cart-integrity/doctor", "get", "200 404")]
    public async Task Endpoint_is_listed_with_its_statuses(string path, string method, string statuses)
    {
        var operation = (await DocumentAsync())["paths"]![path]![method]!;

        string.Join(' ', operation["responses"]!.AsObject().Select(answer => answer.Key)).Should().Be(statuses);
        ((string?)operation["summary"]).Should().NotBeNullOrEmpty();
        ((string?)operation["operationId"]).Should().StartWith("CartIntegrity.");
    }

    [Fact]
    public async Task Nothing_else_of_the_shop_is_listed() =>
        (await DocumentAsync())["paths"]!.AsObject().Should().HaveCount(6).And.OnlyContain(path => path.Key.StartsWith("/cart-integrity/"));

    [Fact]
    public async Task Snapshot_has_its_shape()
    {
        var document = await DocumentAsync();
        var snapshot = Follow(document, document["paths"]!["/cart-integrity/cart"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!);
        var line = Follow(document, snapshot["properties"]!["lines"]!["items"]!);

        Names(snapshot["properties"]!).Should().Equal("cart", "revision", "version", "checking", "hold", "token", "tokenExpiresInMs", "lineCount", "lines");
        Names(line["properties"]!).Should().Contain("line").And.Contain("available").And.Contain("returnsInMs").And.Contain("findings").And.Contain("choices");
        ((string?)line["properties"]!["quantity"]!["type"]).Should().Be("integer");
        Values(Follow(document, line["properties"]!["kind"]!)["enum"]!).Should().Contain("heldByOthers").And.Contain("outOfStock");
    }

    [Fact]
    public async Task Problem_has_a_code_and_the_choice_says_which_under_which_status()
    {
        var document = await DocumentAsync();
        var choices = document["paths"]!["/cart-integrity/choices"]!["post"]!;
        var problem = Follow(document, choices["responses"]!["409"]!["content"]!["application/problem+json"]!["schema"]!);

        Values(Follow(document, problem["properties"]!["code"]!)["enum"]!).Should().Contain("payment-in-progress").And.Contain("token-expired");
        ((string?)choices["description"]).Should().Contain("409: payment-in-progress, cart-conflict");
        ((string?)choices["parameters"]![0]!["name"]).Should().Be("X-Cart-Token");
        var body = Follow(document, choices["requestBody"]!["content"]!["application/json"]!["schema"]!);
        Names(body["properties"]!).Should().Equal("line", "choice", "revision");
        ((bool?)body["additionalProperties"]).Should().BeFalse("unknown members are refused");
    }

    [Fact]
    public async Task Hub_that_cannot_be_described_is_named() =>
        ((string?)(await DocumentAsync())["paths"]!["/cart-integrity/cart"]!["get"]!["description"]).Should().Contain("{base}/hub");

    [Fact]
    public async Task Request_through_a_proxy_is_not_answered_outside_development()
    {
        await using var production = new TestShop();
        using var client = production.WithWebHostBuilder(host => host.UseSetting("environment", "Production")).CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");

        using var remote = await client.SendAsync(request);
        using var local = await client.GetAsync("/openapi/v1.json");

        remote.StatusCode.Should().Be(HttpStatusCode.NotFound);
        local.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private async Task<JsonNode> DocumentAsync() => (await shop.CreateClient().GetFromJsonAsync<JsonNode>("/openapi/v1.json"))!;

    private static JsonNode Follow(JsonNode document, JsonNode schema)
    {
        var reference = (string?)schema["$ref"] ?? (string?)schema["oneOf"]?.AsArray().Select(one => one!["$ref"]).FirstOrDefault(one => one is not null);
        return reference is null ? schema : document["components"]!["schemas"]![reference.Split('/')[^1]]!;
    }

    private static IEnumerable<string> Names(JsonNode node) => node.AsObject().Select(member => member.Key);

    private static IEnumerable<string?> Values(JsonNode node) => node.AsArray().Select(value => (string?)value);
}
