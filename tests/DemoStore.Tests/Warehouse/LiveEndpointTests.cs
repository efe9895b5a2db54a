using System.Net;
using CartIntegrity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DemoStore.Tests;

/// <summary>What open pages of the warehouse listen to.</summary>
public sealed class LiveEndpointTests(TestShop shop) : IClassFixture<TestShop>, IDisposable
{
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(30));

    public void Dispose() => _patience.Dispose();

    [Theory]
    [InlineData("stock")]
    [InlineData("item:22386")]
    public async Task Movement_is_told(string topic)
    {
        using var lines = await ListenAsync(shop, topic);
        await NextAsync(lines);

        await shop.LeaveAsync("22386", 7);

        (await NextAsync(lines)).Should().Be("event: changed");
    }

    [Fact]
    public async Task Hold_is_told()
    {
        using var lines = await ListenAsync(shop, "holds");
        await NextAsync(lines);

        await shop.NewShopper().AddAsync("22383");

        (await NextAsync(lines)).Should().Be("event: changed");
    }

    [Fact]
    public async Task Order_is_told()
    {
        using var lines = await ListenAsync(shop, "orders");
        await NextAsync(lines);

        await shop.BuyAsync(("22384", 1));

        (await NextAsync(lines)).Should().Be("event: changed");
    }

    [Fact]
    public async Task Shop_that_stops_ends_the_listening()
    {
        using var own = new TestShop();
        using var lines = await ListenAsync(own, "stock");
        await NextAsync(lines);

        own.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        while (await lines.ReadLineAsync(_patience.Token) is { } line)
        {
            line.Should().NotBe("event: changed");
        }
    }

    [Theory]
    [InlineData("/warehouse/live/stock", "192.0.2.7", null, 404)]
    [InlineData("/warehouse/live/stock", "127.0.0.1", "192.0.2.7", 404)]
    [InlineData("/warehouse/live/stock", "127.0.0.1", null, 200)]
    [InlineData("/warehouse/live/item:85123A", "::1", null, 200)]
    [InlineData("/warehouse/live/nothing", "127.0.0.1", null, 404)]
    public async Task Only_local_requests_and_known_topics_are_answered(string address, string from, string? forwardedFor, int status)
    {
        using var leave = new CancellationTokenSource();
        var answer = await shop.Server.SendAsync(http =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse(from);
            http.Request.Path = address;
            if (forwardedFor is not null)
            {
                http.Request.Headers["X-Forwarded-For"] = forwardedFor;
            }
        }, leave.Token);

        answer.Response.StatusCode.Should().Be(status);
        await leave.CancelAsync();
    }

    private async Task<StreamReader> ListenAsync(TestShop at, string topic)
    {
        var client = at.CreateClient();
        return new StreamReader(await client.GetStreamAsync(LiveEndpoint.AddressOf(topic), _patience.Token));
    }

    /// <summary>The name of the next message; the first comes at once.</summary>
    private async Task<string?> NextAsync(StreamReader lines)
    {
        string? line;
        do
        {
            line = await lines.ReadLineAsync(_patience.Token);
        }
        while (line?.StartsWith("event:", StringComparison.Ordinal) == false);

        return line;
    }
}
