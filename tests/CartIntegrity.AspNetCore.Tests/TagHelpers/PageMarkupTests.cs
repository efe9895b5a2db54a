using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace CartIntegrity.AspNetCore.Tests;

public sealed class PageMarkupTests
{
    private readonly PageMarkup _markup = new(Options.Create(new CartIntegrityWebOptions()), new PageMessages(new CartTextLocalizer()));

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
        using var page = new InCulture(culture);

        _markup.For(new DefaultHttpContext()).Alert.Should().Contain($"lang=\"{language}\"></cart-alert>");
    }

    [Theory]
    [InlineData("ar", "ar-u-nu-latn")]
    [InlineData("ar-EG", "ar-EG-u-nu-latn")]
    public void Language_from_right_to_left_is_shown_so_with_the_digits_the_server_writes(string culture, string language)
    {
        using var page = new InCulture(culture);

        _markup.For(new DefaultHttpContext()).Alert.Should().Contain($"lang=\"{language}\" dir=\"rtl\"></cart-alert>");
    }

    [Fact]
    public void Messages_of_a_language_are_written_for_its_pages_alone()
    {
        using (new InCulture("de-AT"))
        {
            _markup.For(new DefaultHttpContext()).Alert.Should().Contain("\"close\":\"Schließen\"");
        }

        using var page = new InCulture("en-GB");
        _markup.For(new DefaultHttpContext()).Alert.Should().NotContain("<script");
    }

    [Fact]
    public void Markup_is_put_together_once() =>
        _markup.For(new DefaultHttpContext()).Should().BeSameAs(_markup.For(new DefaultHttpContext()));
}
