using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// Turns a claim into a token's text and back. The expiry is inside the payload and not data protection's own, because that one reads the wall
/// clock and could be neither tested nor compared with the rest of the SDK, whose time is <see cref="TimeProvider"/>.
/// </summary>
internal sealed class TokenProtector(IDataProtectionProvider protection)
{
    /// <summary>A longer text is no token of ours and is not even decoded.</summary>
    public const int MaxLength = 2_048;

    private const int ExpiryBytes = sizeof(long);
    private const int LengthBytes = sizeof(ushort);

    private readonly IDataProtector _protector = protection.CreateProtector("CartIntegrity.AspNetCore", "WatchToken", "v1");

    /// <summary>Layout: expiry in UTC ticks, length of the cart id, cart id, principal.</summary>
    public string Protect(in TokenClaim claim)
    {
        var cart = claim.Cart.Value;
        var cartBytes = Encoding.UTF8.GetByteCount(cart);
        var payload = new byte[ExpiryBytes + LengthBytes + cartBytes + Encoding.UTF8.GetByteCount(claim.Principal)];
        BinaryPrimitives.WriteInt64LittleEndian(payload, claim.ExpiresAt.UtcTicks);
        BinaryPrimitives.WriteUInt16LittleEndian(payload.AsSpan(ExpiryBytes), (ushort)cartBytes);
        Encoding.UTF8.GetBytes(cart, payload.AsSpan(ExpiryBytes + LengthBytes));
        Encoding.UTF8.GetBytes(claim.Principal, payload.AsSpan(ExpiryBytes + LengthBytes + cartBytes));
        return Base64Url.EncodeToString(_protector.Protect(payload));
    }

    public bool TryUnprotect(string token, out TokenClaim claim)
    {
        claim = default;
        if (token.Length > MaxLength || !Base64Url.IsValid(token))
        {
            return false;
        }

        try
        {
            return TryRead(_protector.Unprotect(Base64Url.DecodeFromChars(token)), out claim);
        }
        catch (CryptographicException)
        {
            // Forged, truncated, or made with a key that is gone: all the same to whoever shows it.
            return false;
        }
    }

    private static bool TryRead(ReadOnlySpan<byte> payload, out TokenClaim claim)
    {
        claim = default;
        if (payload.Length < ExpiryBytes + LengthBytes)
        {
            return false;
        }

        var ticks = BinaryPrimitives.ReadInt64LittleEndian(payload);
        var cartBytes = BinaryPrimitives.ReadUInt16LittleEndian(payload[ExpiryBytes..]);
        var texts = payload[(ExpiryBytes + LengthBytes)..];
        if (cartBytes > texts.Length || !CartId.TryParse(Encoding.UTF8.GetString(texts[..cartBytes]), out var cart))
        {
            return false;
        }

        claim = new TokenClaim(cart, Encoding.UTF8.GetString(texts[cartBytes..]), new DateTimeOffset(ticks, TimeSpan.Zero));
        return true;
    }
}
