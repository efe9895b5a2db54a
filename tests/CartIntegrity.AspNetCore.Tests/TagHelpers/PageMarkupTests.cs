using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace CartIntegrity.AspNetCore.Tests;

public sealed class PageMarkupTests
{
    private readonly PageMarkup _markup = new(Options.Create(new CartIntegrityWebOptions()));

    [Fact]
    public void Script_is_the_fingerprinted_one_where_the_page_is_mapped_with_static_assets()
    {
        var asset = new ResourceAsset("_content/CartIntegrity.AspNetCore/cart-integrity.x7f3.js", [new("label", ClientScript.Path)]);
        var context = new DefaultHttpContext();
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection([new ResourceAssetCollection([asset])]), "page"));

        _markup.For(context).Script.Should().Be("<script type=\"module\" src=\"/_content/CartIntegrity.AspNetCore/cart-integrity.x7f3.js\"></script>");
    }

    [Fact]
    public void Addresses_stand_below_the_applications_own_path()
    {
        var context = new DefaultHttpContext { Request = { PathBase = "/shop" } };

        _markup.For(context).Alert.Should().StartWith("<cart-alert base=\"/shop/cart-integrity\"");
        _markup.For(context).Script.Should().Contain("src=\"/shop/_content/CartIntegrity.AspNetCore/cart-integrity.js\"");
    }

    [Theory]
    [InlineData("de-AT", "de-AT")]
    [InlineData("", "en")]
    public void Language_is_the_pages_own(string culture, string language)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new CultureInfo(culture);
        try
        {
            _markup.For(new DefaultHttpContext()).Alert.Should().Contain($"lang=\"{language}\"");
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Markup_is_put_together_once() =>
        _markup.For(new DefaultHttpContext()).Should().BeSameAs(_markup.For(new DefaultHttpContext()));
}
