namespace CartIntegrity;

/// <summary>A cart. It stands in the journal for ever, so it is not the secret of a cookie and names no person.</summary>
/// <remarks>
/// Checked once, when made: trimmed, in Unicode normal form C, 1 to 64 characters, no control or invisible formatting characters, no lone
/// surrogates. Compared ordinally: two ids that differ in case are two ids. <c>default</c> is no id; it equals only itself.
/// </remarks>
public readonly record struct CartId : IComparable<CartId>
{
    private readonly string? _value;

    /// <summary>Makes the id from text.</summary>
    /// <param name="value">1 to 64 characters; blanks around it are dropped.</param>
    /// <exception cref="ArgumentException">The text cannot be a cart id; the message says why.</exception>
    public CartId(string value) => _value = Identifier.Check(value, "cart id");

    /// <summary>The text of the id; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Makes the id if the text can be one.</summary>
    /// <param name="value">Any text, also <c>null</c>.</param>
    /// <param name="id">The id, or <c>default</c>.</param>
    /// <returns>Whether the text was valid.</returns>
    public static bool TryParse(string? value, out CartId id)
    {
        var valid = Identifier.TryNormalize(value, out var text, out _);
        id = valid ? new CartId(text, trusted: true) : default;
        return valid;
    }

    /// <summary>Ordinal order of the text; the order in which stock is locked.</summary>
    public int CompareTo(CartId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The text of the id.</summary>
    public override string ToString() => Value;

    internal static CartId Trusted(string value) => new(value, trusted: true);

    private CartId(string value, bool trusted)
    {
        System.Diagnostics.Debug.Assert(trusted && value.Length is > 0 and <= Identifier.MaxLength, "A trusted id was checked before.");
        _value = value;
    }

    /// <summary>Ordinal order.</summary>
    public static bool operator <(CartId left, CartId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(CartId left, CartId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(CartId left, CartId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(CartId left, CartId right) => left.CompareTo(right) >= 0;
}
