using Microsoft.Extensions.Options;

namespace CartIntegrity.AspNetCore.Tests;

public sealed class WebOptionsTests
{
    private readonly CartIntegrityWebOptions _options = new();

    [Fact]
    public void Defaults_are_fine() => Failures().Should().BeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("cart")]
    [InlineData("/cart/")]
    [InlineData("//evil.example")]
    [InlineData("/cart?x")]
    [InlineData("/{cart}")]
    [InlineData("/cart integrity")]
    public void Base_path_that_is_none_is_refused(string path)
    {
        _options.BasePath = path;

        Failures().Should().ContainSingle().Which.Should().Be(
            $"CartIntegrityWebOptions.BasePath is \"{path}\"; write a path that starts with a slash and does not end with one, for example \"/cart-integrity\".");
    }

    [Theory]
    [InlineData("shop.example")]
    [InlineData("https://shop.example/")]
    [InlineData("https://shop.example/path")]
    [InlineData("https://shop .example")]
    [InlineData("ftp://shop.example")]
    [InlineData("*")]
    public void Origin_that_is_none_is_refused(string origin)
    {
        _options.AllowedOrigins.Add(origin);

        Failures().Should().ContainSingle().Which.Should().Contain($"AllowedOrigins has \"{origin}\"; write scheme, host and port only");
    }

    [Theory]
    [InlineData("£", "/cart", "Currency is \"£\"; write three letters")]
    [InlineData("EURO", null, "Currency is \"EURO\"; write three letters")]
    [InlineData("GBP", "cart", "CartPage is \"cart\"; write an address of this site")]
    [InlineData(null, "//evil.example", "CartPage is \"//evil.example\"; write an address of this site")]
    public void What_agents_cannot_be_told_is_refused(string? currency, string? page, string mistake)
    {
        (_options.Agents.Currency, _options.Agents.CartPage) = (currency, page);

        Failures().Should().ContainSingle().Which.Should().Contain(mistake);
    }

    [Theory]
    [InlineData("https://shop.example")]
    [InlineData("http://localhost:5080")]
    public void Origin_is_fine(string origin)
    {
        _options.AllowedOrigins.Add(origin);

        Failures().Should().BeEmpty();
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(1_000, true)]
    [InlineData(0, false)]
    [InlineData(1_001, false)]
    public void Connections_per_cart_have_limits(int connections, bool isFine)
    {
        _options.ConnectionsPerCart = connections;

        (Failures().Count == 0).Should().Be(isFine);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(86_400, true)]
    [InlineData(59, false)]
    [InlineData(86_401, false)]
    public void Token_lifetime_has_limits(int seconds, bool isFine)
    {
        _options.TokenLifetime = TimeSpan.FromSeconds(seconds);

        (Failures().Count == 0).Should().Be(isFine);
    }

    [Fact]
    public void All_mistakes_are_told_together()
    {
        _options.BasePath = "x";
        _options.AllowedOrigins.Add("y");
        _options.ConnectionsPerCart = 0;
        _options.TokenLifetime = TimeSpan.Zero;

        Failures().Should().HaveCount(4);
    }

    [Fact]
    public async Task Application_with_mistakes_does_not_start()
    {
        var start = () => TestShop.StartAsync(options => options.ConnectionsPerCart = 0);

        (await start.Should().ThrowAsync<OptionsValidationException>()).WithMessage("*ConnectionsPerCart is 0; write 1 to 1000*");
    }

    private List<string> Failures() => [.. new WebOptionsValidator().Validate(null, _options).Failures ?? []];
}
