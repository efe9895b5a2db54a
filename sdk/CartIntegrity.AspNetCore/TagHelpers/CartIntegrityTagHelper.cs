using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// <c>&lt;cart-integrity /&gt;</c>, once in the layout, at the end of the body: the popup's element, the snapshot of the cart as it is when the page is
/// written out, and the browser client. Makes the response private. Writes nothing for a shopper without a cart.
/// </summary>
[HtmlTargetElement("cart-integrity", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CartIntegrityTagHelper : TagHelper
{
    private readonly CurrentCartCheck _current;
    private readonly PageServices _services;

    /// <summary>Made by Razor.</summary>
    /// <param name="current">The request's check.</param>
    /// <param name="services">The application's services.</param>
    public CartIntegrityTagHelper(ICurrentCartCheck current, IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        (_current, _services) = ((CurrentCartCheck)current, services.GetRequiredService<PageServices>());
    }

    /// <summary>Set by Razor.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var request = ViewContext.HttpContext;
        _current.BeginIfNobodyDid(request);
        if (_current.Cart is not { } cart)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = null;
        var principal = _services.Privacy.TryMakePrivate(request) ? Principal.Of(request.User) : null;
        output.Content.SetHtmlContent(new LateSnapshot(_current, cart, principal, _services.Markup.For(request), _services));
    }
}
