using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// <c>&lt;cart-line-status line="@line.Id" /&gt;</c>: what the stock says about a row of the cart, also without JavaScript. The verdict is looked up
/// when the page is written out, so the check has the whole rendering to complete. Writes nothing for a shopper without a cart.
/// </summary>
[HtmlTargetElement("cart-line-status", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CartLineStatusTagHelper : TagHelper
{
    private readonly CurrentCartCheck _current;

    /// <summary>Made by Razor.</summary>
    /// <param name="current">The request's check.</param>
    public CartLineStatusTagHelper(ICurrentCartCheck current) => _current = (CurrentCartCheck)current;

    /// <summary>The id of the cart line the row is about.</summary>
    public string? Line { get; set; }

    /// <summary>Set by Razor.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _current.BeginIfNobodyDid(ViewContext.HttpContext);
        if (_current.Cart is null || !LineId.TryParse(Line, out var line))
        {
            output.SuppressOutput();
            return;
        }

        var extra = SpanMarkup.TakeExtraAttributes(output, "cart-line-status");
        output.TagName = null;
        output.Content.SetHtmlContent(new LateLineStatus(_current, line, extra));
    }
}
