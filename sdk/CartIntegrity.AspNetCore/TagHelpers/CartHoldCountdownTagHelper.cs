using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// <c>&lt;cart-hold-countdown /&gt;</c>: how much longer the cart's units are held. Written with the time left when the page is written out; the
/// browser client counts on. Writes nothing for a shopper without a cart, and an empty element while nothing is held.
/// </summary>
[HtmlTargetElement("cart-hold-countdown", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CartHoldCountdownTagHelper : TagHelper
{
    private readonly CurrentCartCheck _current;

    /// <summary>Made by Razor.</summary>
    /// <param name="current">The request's check.</param>
    public CartHoldCountdownTagHelper(ICurrentCartCheck current) => _current = (CurrentCartCheck)current;

    /// <summary>Set by Razor.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _current.BeginIfNobodyDid(ViewContext.HttpContext);
        if (_current.Cart is null)
        {
            output.SuppressOutput();
            return;
        }

        var extra = SpanMarkup.TakeExtraAttributes(output, "cart-hold-countdown");
        output.TagName = null;
        output.Content.SetHtmlContent(new LateCountdown(_current, extra));
    }
}
