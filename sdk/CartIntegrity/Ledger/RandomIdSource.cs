using System.Security.Cryptography;

namespace CartIntegrity;

/// <summary>Ids of 128 random bits, as 32 hexadecimal digits: unique and not to be guessed.</summary>
public sealed class RandomIdSource : IIdSource
{
    private const int Size = 16;
    private const int IdsPerRefill = 256;

    [ThreadStatic]
    private static byte[]? t_random;

    [ThreadStatic]
    private static int t_left;

    /// <inheritdoc />
    public HoldId NewHoldId()
    {
        // The system's generator costs as much for 4 kB as for 16 bytes; a hold is made 300,000 times a second.
        if (t_left == 0)
        {
            t_random ??= new byte[Size * IdsPerRefill];
            RandomNumberGenerator.Fill(t_random);
            t_left = IdsPerRefill;
        }

        t_left--;
        return HoldId.Trusted(Convert.ToHexStringLower(t_random.AsSpan(t_left * Size, Size)));
    }
}
