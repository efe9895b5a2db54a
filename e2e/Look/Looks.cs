using Microsoft.Playwright;

namespace CartIntegrity.E2E;

/// <summary>The looks the shop can put on.</summary>
public static class Looks
{
    /// <summary>Their names, as they stand in the address and in <c>css/looks</c>.</summary>
    public static IReadOnlyList<string> All { get; } = ["default", "midnight", "sheet"];

    /// <summary>Puts a look on; this browser keeps it.</summary>
    public static async Task PutOnAsync(this ShopperSession shopper, string look)
    {
        ArgumentNullException.ThrowIfNull(shopper);
        await shopper.Page.GotoAsync($"/?look={look}");
        await Assertions.Expect(shopper.Page.Locator($"link[href*='/css/looks/{look}.css']")).ToHaveCountAsync(1);
    }
}
