using System.Security.Cryptography;
using System.Text;
using CartIntegrity;

namespace DemoStore;

/// <summary>
/// What the warehouse calls a cart. A cart's own id is what lets its shopper in, so it is shown to nobody else; this names the same cart the same
/// way every time and leads nowhere.
/// </summary>
internal static class CartLabel
{
    /// <summary>For example <c>4F7A-21C9</c>.</summary>
    public static string Of(CartId cart)
    {
        var digits = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(cart.Value)).AsSpan(0, 4));
        return $"{digits[..4]}-{digits[4..]}";
    }

    /// <summary>The same within a sentence, which may run from right to left.</summary>
    public static string InText(CartId cart) => $"\u2066{Of(cart)}\u2069";
}
