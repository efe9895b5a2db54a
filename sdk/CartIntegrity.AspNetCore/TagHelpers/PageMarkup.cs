using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CartIntegrity.AspNetCore;

/// <summary>What <c>&lt;cart-integrity /&gt;</c> writes around the snapshot. The same for all pages of a language, so it is put together once.</summary>
internal sealed class PageMarkup(IOptions<CartIntegrityWebOptions> options, PageMessages messages)
{
    /// <summary>Languages, path bases and asset collections an application has at a time; far more than any has.</summary>
    private const int MaxKept = 256;

    private readonly GenerationCache<Key, Parts> _parts = new(MaxKept);

    public Parts For(HttpContext context)
    {
        var assets = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        var key = new Key(context.Request.PathBase, CultureInfo.CurrentUICulture.Name, assets);
        if (!_parts.TryGet(key, out var parts))
        {
            parts = Make(context, key);
            _parts.Set(key, parts);
        }

        return parts;
    }

    private Parts Make(HttpContext context, Key key)
    {
        var html = HtmlEncoder.Default;
        var basePath = html.Encode(key.PathBase.ToUriComponent() + options.Value.BasePath);
        var language = LanguageOf(CultureInfo.CurrentUICulture);
        var script = html.Encode(ClientScript.UrlFor(context, key.Assets));
        return new Parts(
            $"<cart-alert base=\"{basePath}\" {language}></cart-alert>\n{messages.Markup()}",
            "<script type=\"application/json\" id=\"cart-integrity-snapshot\">",
            "</script>\n",
            $"<script type=\"module\" src=\"{script}\"></script>") { Base = basePath };
    }

    /// <summary>
    /// The attributes of the popup's element. .NET writes Latin digits in every language, so the browser is asked to do the same where it would not.
    /// </summary>
    private static string LanguageOf(CultureInfo culture)
    {
        var tag = culture.Name.Length == 0 ? "en" : culture.Name;
        var hasOwnDigits = culture.NumberFormat.NativeDigits[0] != "0" && !tag.Contains("-u-", StringComparison.Ordinal);
        var direction = culture.TextInfo.IsRightToLeft ? " dir=\"rtl\"" : "";
        return $"lang=\"{HtmlEncoder.Default.Encode(hasOwnDigits ? tag + "-u-nu-latn" : tag)}\"{direction}";
    }

    /// <summary>The pieces in the order they are written; the snapshot goes between the two in the middle.</summary>
    internal sealed record Parts(string Alert, string BeforeSnapshot, string AfterSnapshot, string Script)
    {
        /// <summary>The base path of the endpoints, encoded.</summary>
        public string Base { get; init; } = "";

        private readonly HtmlString _script = new(Script);
        private readonly HtmlString _alertAndScript = new(Alert + Script);

        /// <summary>
        /// For a shopper without a cart: the client has nothing to ask, so its element is left out. Not where the response may be cached and given to
        /// shoppers who have a cart.
        /// </summary>
        public HtmlString WithoutCart(bool mayBeCached) => mayBeCached ? _alertAndScript : _script;
    }

    private readonly record struct Key(PathString PathBase, string Language, ResourceAssetCollection? Assets);
}
