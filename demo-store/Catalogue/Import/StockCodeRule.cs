using System.Text.RegularExpressions;

namespace DemoStore;

/// <summary>
/// Tells products from bookkeeping. A product code is five digits with up to two letters (<c>85123A</c>, <c>15056BL</c>); the
/// named exceptions are the retailer's web-only range <c>DCGS0000</c> and <c>SP1002</c>. Everything else is a fee, a voucher, a
/// correction or a sample, whatever it is called in a month nobody has read yet.
/// </summary>
internal static partial class StockCodeRule
{
    private static readonly Dictionary<string, string> Bookkeeping = new(StringComparer.OrdinalIgnoreCase)
    {
        ["POST"] = "postage",
        ["DOT"] = "postage of the web shop",
        ["C2"] = "carriage",
        ["D"] = "discount",
        ["M"] = "manual entry",
        ["S"] = "samples",
        ["B"] = "bad debt adjustment",
        ["BANK CHARGES"] = "bank charges",
        ["AMAZONFEE"] = "marketplace fee",
        ["CRUK"] = "charity commission",
        ["PADS"] = "pads given with cushions",
    };

    /// <summary>The canonical SKU of a product code, or null when the code is no product.</summary>
    public static string? TryCanonical(string code)
    {
        var trimmed = code.Trim();
        return ProductPattern().IsMatch(trimmed) ? trimmed.ToUpperInvariant() : null;
    }

    /// <summary>Why a code is no product, for the report.</summary>
    public static string Reason(string code)
    {
        var trimmed = code.Trim();
        if (trimmed.StartsWith("gift_", StringComparison.OrdinalIgnoreCase))
        {
            return "gift voucher";
        }

        return Bookkeeping.GetValueOrDefault(trimmed, "not of a product's form");
    }

    [GeneratedRegex("^(?:[0-9]{5}[A-Z]{0,2}|DCGS[0-9]{4}[A-Z]?|SP1002)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ProductPattern();
}
