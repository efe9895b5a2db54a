namespace CartIntegrity;

/// <summary>What one line of a cart gets of its SKU.</summary>
/// <param name="CouldHave">Units it could have if it wanted more; held ones included.</param>
/// <param name="CanHave">How many of the wanted units can be had.</param>
/// <param name="Held">How many of them are held already.</param>
internal readonly record struct LineShare(long CouldHave, int CanHave, int Held)
{
    /// <summary>Whether fewer can be had than the line wants, as far as a cart may have them at all.</summary>
    public bool IsShort { get; init; }

    /// <summary>How many of the held units are promised rather than on hand.</summary>
    public int HeldPromised { get; init; }

    /// <summary>How many units of all that can be had are promised.</summary>
    public int Promised { get; init; }
}
