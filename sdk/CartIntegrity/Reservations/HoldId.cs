using System.Globalization;

namespace CartIntegrity;

/// <summary>A hold: what a cart has reserved, from the first unit taken to its one end. Unique for ever and not to be guessed.</summary>
/// <remarks>
/// 128 bits, written as 32 lowercase hexadecimal digits. Made by the ledger (<see cref="IIdSource"/>), never by a storefront, so it need not be a
/// text: a hold costs one object less, and a million of them a collection that is shorter by a third. <c>default</c> is no id.
/// </remarks>
/// <param name="High">The first 64 bits.</param>
/// <param name="Low">The other 64 bits.</param>
public readonly record struct HoldId(ulong High, ulong Low) : IComparable<HoldId>
{
    /// <summary>How many hexadecimal digits an id has.</summary>
    public const int Digits = 32;

    /// <summary>The id as 32 hexadecimal digits.</summary>
    public string Value => $"{High:x16}{Low:x16}";

    /// <summary>Makes the id if the text is one.</summary>
    /// <param name="value">32 hexadecimal digits; any other text, also <c>null</c>, is none.</param>
    /// <param name="id">The id, or <c>default</c>.</param>
    /// <returns>Whether the text was valid.</returns>
    public static bool TryParse(string? value, out HoldId id)
    {
        id = default;
        if (value?.Length != Digits
            || !ulong.TryParse(value.AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var high)
            || !ulong.TryParse(value.AsSpan(16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var low))
        {
            return false;
        }

        id = new HoldId(high, low);
        return true;
    }

    /// <summary>The order of the digits.</summary>
    public int CompareTo(HoldId other)
    {
        var byHigh = High.CompareTo(other.High);
        return byHigh != 0 ? byHigh : Low.CompareTo(other.Low);
    }

    /// <summary>The bits are random already: half of them are as good a hash as any.</summary>
    public override int GetHashCode() => (int)Low;

    /// <summary>The id as 32 hexadecimal digits.</summary>
    public override string ToString() => Value;

    /// <summary>The order of the digits.</summary>
    public static bool operator <(HoldId left, HoldId right) => left.CompareTo(right) < 0;

    /// <summary>The order of the digits.</summary>
    public static bool operator >(HoldId left, HoldId right) => left.CompareTo(right) > 0;

    /// <summary>The order of the digits.</summary>
    public static bool operator <=(HoldId left, HoldId right) => left.CompareTo(right) <= 0;

    /// <summary>The order of the digits.</summary>
    public static bool operator >=(HoldId left, HoldId right) => left.CompareTo(right) >= 0;
}
