using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace CartIntegrity.AspNetCore.Tests;

public sealed class RequestOriginTests
{
    private readonly HttpContextAccessor _http = new();

    [Fact]
    public void Outside_a_request_the_shop_itself_asks() => new RequestOrigin(_http).Current.Should().BeNull();

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.200", true)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.9", true)]
    [InlineData("203.0.113.7", "203.0.114.7", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:ff00::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:2:2::1", false)]
    public void Range_is_24_bits_of_four_and_48_bits_of_six(string one, string other, bool same)
    {
        var origin = new RequestOrigin(_http);
        var (first, second) = (From(origin, one).AddressRange, From(origin, other).AddressRange);
        first.Should().NotBe(0);
        (first == second).Should().Be(same);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.1.1")]
    [InlineData("0.0.0.0")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    [InlineData("::")]
    public void Address_that_is_not_public_has_no_range(string? address) => From(new RequestOrigin(_http), address).AddressRange.Should().Be(0);

    [Theory]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("192.169.0.1")]
    public void Address_beside_a_private_range_has_one(string address) => From(new RequestOrigin(_http), address).AddressRange.Should().NotBe(0);

    [Fact]
    public void Guest_is_unverified_and_known_by_the_cart_alone()
    {
        var guest = From(new RequestOrigin(_http), "203.0.113.7");
        (guest.IsVerified, guest.Shopper).Should().Be((false, null));
    }

    [Fact]
    public void Signed_in_shopper_is_verified_and_leaves_neither_name_nor_address()
    {
        var origin = new RequestOrigin(_http);
        var anna = SignedIn(origin, "anna@shop.example");
        anna.IsVerified.Should().BeTrue();
        anna.ToString().Should().NotContain("anna").And.NotContain("203.0.113");
        SignedIn(origin, "anna@shop.example").Should().Be(anna);
        SignedIn(origin, "ben@shop.example").Shopper.Should().NotBe(anna.Shopper);
        SignedIn(new RequestOrigin(_http), "anna@shop.example").Shopper.Should().NotBe(anna.Shopper, "every process has a key of its own");
    }

    [Fact]
    public void Forwarded_headers_are_the_hosts_business()
    {
        var origin = new RequestOrigin(_http);
        var plain = From(origin, "203.0.113.7");
        _http.HttpContext!.Request.Headers["X-Forwarded-For"] = "198.51.100.1";
        origin.Current.Should().Be(plain);
    }

    private ShopperOrigin From(RequestOrigin origin, string? address)
    {
        _http.HttpContext = new DefaultHttpContext { Connection = { RemoteIpAddress = address is null ? null : IPAddress.Parse(address) } };
        return origin.Current!;
    }

    private ShopperOrigin SignedIn(RequestOrigin origin, string name)
    {
        _http.HttpContext = new DefaultHttpContext
        {
            Connection = { RemoteIpAddress = IPAddress.Parse("203.0.113.7") },
            User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, name)], "test")),
        };
        return origin.Current!;
    }
}
