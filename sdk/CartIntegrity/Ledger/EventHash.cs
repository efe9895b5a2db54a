using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CartIntegrity;

/// <summary>
/// The hash of a journal record, and so of the stock events in it: the first 128 bits of SHA-256 over its canonical bytes, which contain the hash
/// of the record with each item's event before.
/// </summary>
/// <remarks>128 bits: to change history unnoticed takes a second preimage (2^128 attempts); half the bytes of the full hash in every entry.</remarks>
/// <param name="High">The first 8 bytes, big-endian.</param>
/// <param name="Low">The next 8 bytes, big-endian.</param>
public readonly record struct EventHash(ulong High, ulong Low)
{
    [ThreadStatic]
    private static IncrementalHash? t_digest;

    /// <summary>How many bytes a hash has.</summary>
    public const int Size = 16;

    internal static EventHash Of(ReadOnlySpan<byte> canonical)
    {
        // Setting up the digest costs as much as hashing a record, so a thread keeps its own.
        var digest = t_digest ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> full = stackalloc byte[SHA256.HashSizeInBytes];
        digest.AppendData(canonical);
        digest.GetHashAndReset(full);
        return Read(full);
    }

    internal static EventHash Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));

    internal void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Low);
    }

    /// <summary>32 lowercase hexadecimal digits.</summary>
    public override string ToString() => $"{High:x16}{Low:x16}";
}
