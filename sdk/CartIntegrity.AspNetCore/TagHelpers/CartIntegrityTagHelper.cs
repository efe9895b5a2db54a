using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// <c>&lt;cart-integrity /&gt;</c>, once in the layout, at the end of the body: the popup's element, the snapshot of the cart as it is when the page is
/// written out, and the browser client. Makes the response private. For a shopper without a cart only the client's script is written, so that it is at
/// hand when there is one; the response stays as it was.
/// </summary>
[HtmlTargetElement("cart-integrity", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CartIntegrityTagHelper : TagHelper
{
    private readonly CurrentCartCheck _current;

    /// <summary>Made by Razor.</summary>
    /// <param name="current">The request's check.</param>
    public CartIntegrityTagHelper(ICurrentCartCheck current) => _current = (CurrentCartCheck)current;

    /// <summary>Set by Razor.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var request = ViewContext.HttpContext;
        output.TagName = null;
        _current.BeginIfNobodyDid(request);
        if (_current.Cart is not { } cart)
        {
            output.Content.SetHtmlContent(_current.Page.Markup.For(request).WithoutCart(ResponsePrivacy.MayBeCached(request)));
            return;
        }

        var principal = _current.Page.Privacy.TryMakePrivate(request) ? Principal.Of(request.User) : null;
        output.Content.SetHtmlContent(new LateSnapshot(_current, cart, principal, _current.Page.Markup.For(request)));
    }
}
