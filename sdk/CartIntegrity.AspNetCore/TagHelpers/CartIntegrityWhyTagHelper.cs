using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Hosting;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// <c>&lt;cart-integrity-why /&gt;</c>, once in the layout, beside <c>&lt;cart-integrity /&gt;</c>: in Development a small badge in the corner that tells why
/// the cart reads as it does: which checks ran and how long they took, what they saw of each line, whether the verdict was there when the page was written,
/// how the page is connected and how long the latest alerts took. Writes nothing in any other environment.
/// </summary>
[HtmlTargetElement("cart-integrity-why", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CartIntegrityWhyTagHelper : TagHelper
{
    private readonly CurrentCartCheck _current;
    private readonly bool _isDevelopment;

    /// <summary>Made by Razor.</summary>
    /// <param name="current">The request's check.</param>
    /// <param name="environment">Where the application runs.</param>
    public CartIntegrityWhyTagHelper(ICurrentCartCheck current, IHostEnvironment environment) =>
        (_current, _isDevelopment) = ((CurrentCartCheck)current, environment.IsDevelopment());

    /// <summary>Set by Razor.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        if (!_isDevelopment)
        {
            output.SuppressOutput();
            return;
        }

        var request = ViewContext.HttpContext;
        _current.BeginIfNobodyDid(request);
        output.Content.SetHtmlContent(new LateWhy(_current, WhyPlace.Of(request, _current.Page.Markup.For(request).Base)));
    }
}
