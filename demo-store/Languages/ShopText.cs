namespace DemoStore;

/// <summary>Names the shop's own words, for <c>IStringLocalizer&lt;ShopText&gt;</c>.</summary>
internal sealed class ShopText;
