using System.Net;
using System.Text.RegularExpressions;

namespace DemoStore.Tests;

/// <summary>A shopper with a browser that has no JavaScript: loads pages, fills in forms, follows redirects.</summary>
internal sealed partial class Shopper(HttpClient client)
{
    private string? _formToken;

    /// <summary>The address of the last page.</summary>
    public string At { get; private set; } = "";

    /// <summary>The last page.</summary>
    public string Html { get; private set; } = "";

    /// <summary>What the last page says, without its markup.</summary>
    public string Text => WebUtility.HtmlDecode(Blanks().Replace(Tags().Replace(MainPart().Match(Html).Value, " "), " "));

    public HttpStatusCode Status { get; private set; }

    public HttpResponseMessage Response { get; private set; } = new();

    public async Task<Shopper> GoAsync(string address) => await ReadAsync(await client.GetAsync(address));

    /// <summary>Sends a form of the shop.</summary>
    public async Task<Shopper> SendAsync(string address, params (string Name, string? Value)[] fields)
    {
        if (_formToken is null)
        {
            await GoAsync("/p/85123A");
        }

        return await ReadAsync(await PostAsync(client, address, _formToken, fields));
    }

    /// <summary>Puts a product into the basket from its page, which tells for when units that come later are promised.</summary>
    public async Task<Shopper> AddAsync(string sku, int quantity = 1)
    {
        await GoAsync($"/p/{sku}");
        return await SendAsync("/cart?handler=Add", ("sku", sku), ("quantity", $"{quantity}"), ("promise", Field("promise")));
    }

    /// <summary>Goes through checkout up to the review page.</summary>
    public async Task<Shopper> CheckOutAsync(CardBehaviour card = CardBehaviour.Ok)
    {
        await SendAsync("/checkout", ("Address.Name", "Ada Lovelace"), ("Address.Email", "ada@example.com"), ("Address.Line1", "12 St James Square"), ("Address.Town", "London"), ("Address.Postcode", "SW1Y 4JH"));
        At.Should().Be("/checkout/payment");
        await SendAsync("/checkout/payment", ("card", card.ToString()));
        At.Should().Be("/checkout/review");
        return this;
    }

    /// <summary>The id the order will have.</summary>
    public string OrderId => Field("order");

    /// <summary>Presses "place order" on the review page.</summary>
    /// <returns>The id of the order.</returns>
    public async Task<string> PlaceAsync()
    {
        var order = OrderId;
        await SendAsync("/checkout/review", ("order", order), ("revision", Field("revision")), ("promises", Field("promises")));
        return order;
    }

    /// <summary>Presses a button that many times at once.</summary>
    public async Task<HttpResponseMessage[]> PlaceAtOnceAsync(int clicks)
    {
        (string, string?)[] fields = [("order", OrderId), ("revision", Field("revision")), ("promises", Field("promises"))];
        return await Task.WhenAll(Enumerable.Range(0, clicks).Select(_ => PostAsync(client, "/checkout/review", _formToken, fields)));
    }

    /// <summary>The id of the first line in the basket.</summary>
    public string FirstLine => Field("line");

    public string Field(string name) => Regex.Match(Html, $"name=\"{name}\" value=\"([^\"]*)\"").Groups[1].Value;

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string address, string? token, (string Name, string? Value)[] fields)
    {
        var content = fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2 ?? ""));
        return client.PostAsync(address, new FormUrlEncodedContent(content));
    }

    private async Task<Shopper> ReadAsync(HttpResponseMessage response)
    {
        (Response, Status, At) = (response, response.StatusCode, response.RequestMessage!.RequestUri!.AbsolutePath);
        Html = await response.Content.ReadAsStringAsync();
        _formToken = Token().Match(Html) is { Success: true } match ? match.Groups[1].Value : _formToken;
        return this;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<main.*</main>", RegexOptions.Singleline)]
    private static partial Regex MainPart();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
