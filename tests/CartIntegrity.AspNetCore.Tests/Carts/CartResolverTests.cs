using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using NSubstitute;

namespace CartIntegrity.AspNetCore.Tests;

public sealed class CartResolverTests : IDisposable
{
    private static readonly CartId Cart = new("c-1");

    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider()).AddSingleton<CartCookie>().BuildServiceProvider();

    [Fact]
    public void FromCookie_reads_what_CartCookie_wrote()
    {
        var value = Written(out var header);

        CartResolvers.FromCookie()(Request(value)).Should().Be(Cart);
        header.Should().Contain("httponly").And.Contain("samesite=lax").And.Contain("secure").And.NotContain(Cart.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("c-1")]
    [InlineData("AAAA")]
    public void FromCookie_does_not_take_a_cart_id_for_a_secret(string? value) =>
        CartResolvers.FromCookie()(Request(value)).Should().BeNull();

    [Fact]
    public void FromCookie_does_not_take_a_forged_cookie()
    {
        var value = Written(out _);

        CartResolvers.FromCookie()(Request(value[..^2] + "xx")).Should().BeNull();
    }

    [Fact]
    public void Cleared_cookie_is_gone()
    {
        var context = Request(null);

        CartCookie.Clear(context);

        context.Response.Headers.SetCookie.ToString().Should().StartWith("cart=; expires=Thu, 01 Jan 1970");
    }

    [Theory]
    [InlineData("c-1", "c-1")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void FromSession_reads_the_key(string? kept, string? cart)
    {
        var session = Substitute.For<ISession>();
        session.TryGetValue("my-cart", out Arg.Any<byte[]?>()).Returns(call =>
        {
            call[1] = kept is null ? null : System.Text.Encoding.UTF8.GetBytes(kept);
            return kept is not null;
        });
        var context = Request(null);
        context.Features.Set(Substitute.For<ISessionFeature>());
        context.Features.Get<ISessionFeature>()!.Session.Returns(session);

        CartResolvers.FromSession("my-cart")(context).Should().Be(cart is null ? null : new CartId(cart));
    }

    public void Dispose() => _services.Dispose();

    private string Written(out string header)
    {
        var context = Request(null);
        _services.GetRequiredService<CartCookie>().Write(context, Cart, TimeSpan.FromDays(30));
        header = context.Response.Headers.SetCookie.ToString();
        return header["cart=".Length..header.IndexOf(';', StringComparison.Ordinal)];
    }

    private DefaultHttpContext Request(string? cookie)
    {
        var context = new DefaultHttpContext { RequestServices = _services };
        context.Request.Scheme = "https";
        if (cookie is not null)
        {
            context.Request.Headers.Cookie = $"cart={cookie}";
        }

        return context;
    }
}
