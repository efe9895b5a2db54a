using CartIntegrity.AspNetCore;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Localization;

namespace DemoStore;

/// <summary>Which language a shopper is shown: the one chosen at the foot of a page, else the browser's, else English.</summary>
internal static class LanguageSwitch
{
    /// <summary>Where the choice is sent.</summary>
    public const string Address = "/language";

    private const string Cookie = "shop-language";

    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddSingleton<IStringLocalizer<ShopText>, ShopLocalizer>().AddSingleton<IStringLocalizer<CartTexts>, PopupText>().AddSingleton<CartWords>();
        services.Configure<RequestLocalizationOptions>(localization =>
        {
            // Words change with the language; numbers and money stay as a British shop writes them.
            localization.SetDefaultCulture(ShopLanguage.English.Tag);
            localization.AddSupportedCultures(ShopLanguage.English.Tag);
            localization.AddSupportedUICultures([.. ShopLanguage.All.Select(language => language.Tag)]);
            localization.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Cookie }, new AcceptLanguageHeaderRequestCultureProvider()];
        });
    }

    /// <summary>Takes a choice. It needs no token: the worst a foreign form could do is to show the shop in another language.</summary>
    public static void MapLanguage(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(Address, (Delegate)ChooseAsync).DisableAntiforgery();

    private static async Task<IResult> ChooseAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
        {
            return TypedResults.BadRequest();
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (ShopLanguage.All.FirstOrDefault(language => language.Tag == form["language"]) is not { } chosen)
        {
            return TypedResults.BadRequest();
        }

        http.Response.Cookies.Append(Cookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(ShopLanguage.English.Tag, chosen.Tag)), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        });
        var back = (string?)form["back"];
        return TypedResults.LocalRedirect(RedirectHttpResult.IsLocalUrl(back) ? back : "/");
    }
}
