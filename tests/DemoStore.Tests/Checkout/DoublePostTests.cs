using System.Net;
using System.Text.RegularExpressions;
using CartIntegrity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DemoStore.Tests;

/// <summary>Buttons pressed twice by a browser that has not heard the first answer yet.</summary>
public sealed class DoublePostTests(TestShop shop) : IClassFixture<TestShop>
{
    [Fact]
    public async Task First_address_sent_twice_at_once_is_kept_once()
    {
        const string cart = "c-twice";
        Task[] saves = [];
        // Both look for an address before either may write one.
        await shop.Services.GetRequiredService<WriteGate>().WriteAsync(
            _ =>
            {
                saves = [SaveAddressAsync(cart, "first"), SaveAddressAsync(cart, "second")];
                return Task.FromResult(0);
            },
            CancellationToken.None);
        await Task.WhenAll(saves);
        var kept = await shop.InScopeAsync(services => services.GetRequiredService<ShopDbContext>().Checkouts.Where(checkout => checkout.CartId == cart).ToListAsync());
        kept.Should().ContainSingle().Which.Address.Name.Should().Be("second");
    }

    [Fact]
    public async Task First_add_clicked_twice_makes_one_basket_that_holds_both_units()
    {
        const string sku = "22962";
        await shop.LeaveAsync(sku, 10);
        using var client = shop.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        var page = await client.GetAsync($"/p/{sku}");
        var (cookies, token) = (CookiesOf(page), TokenOf(await page.Content.ReadAsStringAsync()));

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => AddAsync(client, sku, cookies, token)));

        answers.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.Redirect);
        var held = (await shop.Ledger.GetHoldsAsync(new Sku(sku))).Should().ContainSingle().Subject;
        held.UnitsOf(new Sku(sku)).Should().Be(2);
        var row = await shop.InScopeAsync(services => services.GetRequiredService<CartStore>().FindAsync(held.Cart.Value));
        row!.Lines.Should().ContainSingle().Which.Quantity.Should().Be(2);
        foreach (var answer in answers)
        {
            (await ReadAsync(client, "/cart", CookiesOf(answer))).Should().Contain("name=\"quantity\" type=\"number\" inputmode=\"numeric\" min=\"0\" max=\"5000\" value=\"2\"");
        }
    }

    [Fact]
    public async Task Shoppers_who_look_at_the_same_page_get_baskets_of_their_own()
    {
        const string sku = "22963";
        await shop.LeaveAsync(sku, 10);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => shop.NewShopper().AddAsync(sku)));
        (await shop.Ledger.GetHoldsAsync(new Sku(sku))).Should().HaveCount(3);
    }

    private Task<bool> SaveAddressAsync(string cart, string name) => shop.InScopeAsync(async services =>
    {
        var book = services.GetRequiredService<CheckoutBook>();
        await book.SaveAddressAsync(cart, new DeliveryAddress { Name = name }, CancellationToken.None);
        return true;
    });

    private static async Task<HttpResponseMessage> AddAsync(HttpClient client, string sku, string cookies, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/cart?handler=Add");
        request.Headers.Add("Cookie", cookies);
        request.Content = new FormUrlEncodedContent([KeyValuePair.Create("sku", sku), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await client.SendAsync(request);
    }

    private static async Task<string> ReadAsync(HttpClient client, string address, string cookies)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", cookies);
        using var answer = await client.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    private static string CookiesOf(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Select(cookie => cookie.Split(';')[0]) : []);

    private static string TokenOf(string html) => Regex.Match(html, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
}
