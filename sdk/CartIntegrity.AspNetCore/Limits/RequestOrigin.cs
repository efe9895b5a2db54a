using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// Who asks for a hold, by the request: verified is who is signed in. The address is the connection's, so behind a proxy the host has to say whom it
/// believes (<c>UseForwardedHeaders</c>); headers are not looked at here. Outside a request it is the shop itself. Thread-safe.
/// </summary>
/// <remarks>User id and address leave as keyed pseudonyms. The key is made at start and never leaves the process: nobody can tell who they were.</remarks>
internal sealed class RequestOrigin(IHttpContextAccessor http) : IShopperOrigin
{
    private const int Bytes = sizeof(ulong);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public ShopperOrigin? Current => http.HttpContext is { } context ? Of(context) : null;

    private ShopperOrigin Of(HttpContext context)
    {
        var principal = Principal.Of(context.User);
        var range = RangeOf(context);
        return principal.Length == 0
            ? new ShopperOrigin(IsVerified: false) { AddressRange = range }
            : new ShopperOrigin(IsVerified: true) { AddressRange = range, Shopper = new ShopperId($"{Pseudonym(Encoding.UTF8.GetBytes(principal)):x16}") };
    }

    private ulong RangeOf(HttpContext context)
    {
        Span<byte> range = stackalloc byte[AddressRange.MostBytes];
        var length = AddressRange.Write(context.Connection.RemoteIpAddress, range);
        return length == 0 ? 0 : Pseudonym(range[..length]);
    }

    private ulong Pseudonym(ReadOnlySpan<byte> of)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, of, hash);

        // 0 means none.
        return Math.Max(1, BitConverter.ToUInt64(hash[..Bytes]));
    }
}
