using System.Net;
using System.Net.Sockets;

namespace CartIntegrity.AspNetCore;

/// <summary>The range of addresses one household, office or rented server is likely to have: IPv4 /24, IPv6 /48.</summary>
internal static class AddressRange
{
    /// <summary>The most bytes of a range.</summary>
    public const int MostBytes = 7;

    private const byte Four = 4;
    private const byte Six = 6;

    /// <summary>
    /// Writes the range: the family and the leading bytes of the address. Addresses that are not public have none: loopback is the machine itself, and
    /// a private one is a proxy in front of the shop more often than a shopper, so that all shoppers would be counted as one.
    /// </summary>
    /// <param name="address">The address; may be <c>null</c>.</param>
    /// <param name="range">At least <see cref="MostBytes"/>.</param>
    /// <returns>How many bytes were written; 0: none.</returns>
    public static int Write(IPAddress? address, Span<byte> range)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (address is null || !address.TryWriteBytes(bytes, out var length))
        {
            return 0;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return WriteFour(bytes[12..], range);
        }

        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => WriteFour(bytes[..length], range),
            AddressFamily.InterNetworkV6 when IsPublic(address) => WriteSix(bytes, range),
            _ => 0,
        };
    }

    private static int WriteFour(ReadOnlySpan<byte> address, Span<byte> range)
    {
        if (!IsPublic(address))
        {
            return 0;
        }

        range[0] = Four;
        address[..3].CopyTo(range[1..]);
        return 4;
    }

    private static int WriteSix(ReadOnlySpan<byte> address, Span<byte> range)
    {
        range[0] = Six;
        address[..6].CopyTo(range[1..]);
        return 7;
    }

    private static bool IsPublic(ReadOnlySpan<byte> four) => four[0] switch
    {
        0 or 10 or 127 => false,
        100 => four[1] is < 64 or > 127,
        169 => four[1] != 254,
        172 => four[1] is < 16 or > 31,
        192 => four[1] != 168,
        _ => true,
    };

    private static bool IsPublic(IPAddress six) =>
        !IPAddress.IsLoopback(six) && !six.IsIPv6LinkLocal && !six.IsIPv6UniqueLocal && !six.IsIPv6SiteLocal && !six.Equals(IPAddress.IPv6Any);
}
