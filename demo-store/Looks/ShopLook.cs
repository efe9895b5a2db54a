namespace DemoStore;

/// <summary>
/// What the shop can be made to look like, to show what a storefront's own CSS does to the popup: <c>/?look=midnight</c> puts a look on, and a cookie keeps
/// it until another is chosen.
/// </summary>
/// <param name="Name">As it stands in the address.</param>
/// <param name="Sheets">Its files in <c>css/looks</c>, in order.</param>
internal sealed record ShopLook(string Name, IReadOnlyList<string> Sheets)
{
    private const string Cookie = "shop-look";
    private const string Popup = "default.css";

    public static IReadOnlyList<ShopLook> All { get; } =
    [
        new("default", [Popup]),
        new("midnight", [Popup, "midnight-page.css", "midnight.css"]),
        new("sheet", [Popup, "sheet.css"]),
    ];

    /// <summary>The look of a page about to be written.</summary>
    public static ShopLook Of(HttpContext http)
    {
        if (Find(http.Request.Query["look"]) is { } chosen)
        {
            http.Response.Cookies.Append(Cookie, chosen.Name, new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
            });
            return chosen;
        }

        return Find(http.Request.Cookies[Cookie]) ?? All[0];
    }

    private static ShopLook? Find(string? name) => All.FirstOrDefault(look => look.Name == name);
}
