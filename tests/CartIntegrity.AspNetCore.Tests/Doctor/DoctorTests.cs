using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>What the doctor finds, each with what to write instead.</summary>
public sealed class DoctorTests
{
    [Fact]
    public async Task Shop_in_which_nothing_is_wrong_is_well()
    {
        await using var shop = await WellAsync();

        var report = await AskAsync(shop);

        Codes(report).Should().Equal("journal-not-verified");
        ((string?)report["status"]).Should().Be("well");
        ((string?)report["configured"]!["store"]).Should().Be("in memory");
        ((string?)report["configured"]!["carts"]).Should().Be("ShopCarts");
        ((string?)report["configured"]!["openHolds"]).Should().Be("0");
    }

    [Fact]
    public async Task Production_without_a_store_and_kept_keys_is_told_both()
    {
        await using var shop = await WellAsync("Production");

        Advice(await AskAsync(shop), "store-in-memory").Should().Contain(".UseSqlite(");
        Advice(await AskAsync(shop), "keys-not-kept").Should().Contain("PersistKeysToFileSystem");
    }

    [Fact]
    public async Task Production_with_kept_keys_is_not_told_of_keys()
    {
        var keys = Directory.CreateTempSubdirectory("cart-integrity-keys-");
        await using var shop = await WellAsync("Production", services => services.AddDataProtection().PersistKeysToFileSystem(keys));

        Codes(await AskAsync(shop)).Should().Contain("store-in-memory").And.NotContain("keys-not-kept");
        keys.Delete(recursive: true);
    }

    [Theory]
    [InlineData(null, "script-missing")]
    [InlineData("", "script-empty")]
    public async Task Script_that_is_missing_or_empty_is_found(string? script, string code)
    {
        await using var shop = await WellAsync(script: script);

        Advice(await AskAsync(shop), code).Should().Contain("UseStaticWebAssets");
    }

    [Fact]
    public async Task Script_that_nothing_serves_is_found()
    {
        await using var shop = await WellAsync(map: static app => app.MapCartIntegrity());

        Advice(await AskAsync(shop), "script-not-served").Should().Contain("UseStaticFiles");
    }

    [Fact]
    public async Task Endpoints_mapped_twice_are_found()
    {
        await using var shop = await WellAsync(map: static app =>
        {
            app.UseStaticFiles();
            app.MapCartIntegrity();
            app.MapGroup("/again").MapCartIntegrity();
        });

        Advice(await AskAsync(shop), "mapped-twice").Should().Contain("Keep one");
        shop.Log.Lines.Should().Contain(line => line.Id.Id == 3006);
    }

    [Fact]
    public async Task Cart_source_that_was_removed_is_found()
    {
        await using var shop = await WellAsync(last: services => services.RemoveAll<ICartSource>());

        Advice(await AskAsync(shop), "no-cart-source").Should().Contain("UseCarts<YourCarts>()");
        shop.Log.Lines.Should().Contain(line => line.Id.Id == 3007);
    }

    [Theory]
    [InlineData("check-time-limit")]
    [InlineData("answer-time-limit")]
    [InlineData("sweep-interval")]
    public async Task Times_that_are_odd_together_are_found(string code)
    {
        await using var shop = await WellAsync(last: services => services.Configure<CartIntegrityOptions>(options =>
        {
            options.CheckTimeLimit = TimeSpan.FromSeconds(30);
            options.SweepInterval = options.ReservationWindow = TimeSpan.FromMinutes(30);
            options.LongestHold = TimeSpan.FromHours(1);
        }));

        Advice(await AskAsync(shop), code).Should().StartWith("Write ");
        shop.Log.Lines.Should().Contain(line => line.Id.Id == 3008);
    }

    [Fact]
    public async Task Hub_limits_that_cut_shoppers_off_are_found()
    {
        await using var shop = await WellAsync(last: services => services.AddSignalR().AddHubOptions<CartHub>(hub =>
        {
            hub.MaximumReceiveMessageSize = 100;
            (hub.KeepAliveInterval, hub.ClientTimeoutInterval) = (TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(30));
        }));

        Codes(await AskAsync(shop)).Should().Contain("hub-message-size").And.Contain("hub-timeouts");
    }

    [Fact]
    public async Task Texts_that_cannot_be_read_do_not_keep_the_application_from_starting()
    {
        await using var shop = await WellAsync(last: services =>
        {
            services.Configure<RequestLocalizationOptions>(served => served.SetDefaultCulture("it").AddSupportedUICultures("it"));
            services.AddSingleton<IStringLocalizer<CartTexts>, BrokenTexts>();
        });

        var report = await AskAsync(shop);

        Problem(report, "language-incomplete").Should().Contain("Italian (it)");
    }

    [Fact]
    public async Task Language_that_nobody_speaks_is_found_and_one_of_the_package_is_not()
    {
        await using var shop = await WellAsync(last: services => services.Configure<RequestLocalizationOptions>(served =>
            served.SetDefaultCulture("de-AT").AddSupportedUICultures("de-AT", "it")));

        var report = await AskAsync(shop);

        Problem(report, "language-incomplete").Should().Contain("Italian (it)").And.NotContain("German");
    }

    [Fact]
    public async Task Pages_that_may_be_cached_and_origins_that_were_refused_are_found()
    {
        await using var shop = await WellAsync();
        shop.Shelf.Add("c-1", ("l-1", "heart", 3));
        await shop.PageAsync("/whypage/cached", "c-1");
        using var choice = TestShop.Request(HttpMethod.Post, "/cart-integrity/choices", "c-1");
        choice.Headers.Add("Origin", "https://elsewhere.example");
        (await shop.Client.SendAsync(choice)).StatusCode.Should().Be(HttpStatusCode.Forbidden);

        var report = await AskAsync(shop);

        Problem(report, "cacheable-page").Should().Contain("/whypage/cached");
        Problem(report, "foreign-origin").Should().Contain("https://elsewhere.example");
        Advice(report, "foreign-origin").Should().Contain("UseForwardedHeaders").And.Contain("AllowedOrigins");
    }

    [Fact]
    public async Task Doctor_is_a_page_for_people()
    {
        await using var shop = await WellAsync("Production");

        using var answer = await shop.GetAsync("/cart-integrity/doctor", accept: "text/html,application/xhtml+xml");
        var page = await answer.Content.ReadAsStringAsync();

        answer.Content.Headers.ContentType!.ToString().Should().Be("text/html; charset=utf-8");
        answer.Headers.GetValues("Content-Security-Policy").Single().Should().NotContain("unsafe").And.Contain("style-src 'self'");
        page.Should().Contain("2 things need attention.").And.Contain(".UseSqlite(&quot;Data Source=inventory.db&quot;)")
            .And.Contain("cart-integrity-doctor.css").And.NotContain("<script").And.NotContain(" style=");
    }

    [Theory]
    [InlineData("Production", "203.0.113.9", false, HttpStatusCode.NotFound)]
    [InlineData("Production", null, false, HttpStatusCode.OK)]
    [InlineData("Production", "203.0.113.9", true, HttpStatusCode.OK)]
    [InlineData("Development", "203.0.113.9", false, HttpStatusCode.OK)]
    public async Task Doctor_answers_this_machine_or_development_unless_configured(string environment, string? forwardedFor, bool allowRemote, HttpStatusCode status)
    {
        await using var shop = await WellAsync(environment, last: services => services.Configure<CartIntegrityWebOptions>(options => options.AllowRemoteDoctor = allowRemote));

        using var answer = await shop.GetAsync("/cart-integrity/doctor", forwardedFor: forwardedFor);

        answer.StatusCode.Should().Be(status);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("X-Original-For", "203.0.113.9")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("Host", "shop.example")]
    public async Task Doctor_takes_no_request_through_a_proxy_for_this_machines(string header, string value)
    {
        await using var shop = await WellAsync("Production");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/cart-integrity/doctor");
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await shop.Client.SendAsync(request);

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    internal static Task<InsideShop> WellAsync(
        string environment = "Development", Action<IServiceCollection>? last = null, Action<WebApplication>? map = null, string? script = "export {};") =>
        InsideShop.StartAsync(environment, last: services =>
        {
            services.Configure<RequestLocalizationOptions>(served => served.SupportedUICultures = []);
            last?.Invoke(services);
        }, map: map, script: script);

    internal static async Task<JsonNode> AskAsync(InsideShop shop, string query = "") =>
        JsonNode.Parse(await shop.PageAsync($"/cart-integrity/doctor{query}"))!;

    internal static IEnumerable<string> Codes(JsonNode report) => report["findings"]!.AsArray().Select(finding => (string)finding!["code"]!);

    internal static string Advice(JsonNode report, string code) => Finding(report, code, "advice");

    internal static string Problem(JsonNode report, string code) => Finding(report, code, "problem");

    private static string Finding(JsonNode report, string code, string part) =>
        (string)report["findings"]!.AsArray().Should().ContainSingle(finding => (string?)finding!["code"] == code).Subject![part]!;

    private sealed class BrokenTexts : IStringLocalizer<CartTexts>
    {
        public LocalizedString this[string name] => throw new IOException("The texts are away.");

        public LocalizedString this[string name, params object[] arguments] => this[name];

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
