namespace CartIntegrity;

/// <summary>The limits that protect arithmetic and memory. They are checked before anything is locked.</summary>
public static class StockLimits
{
    /// <summary>The most units a single number of a stock item may reach: 10^12, exact also in a double.</summary>
    public const long Units = 1_000_000_000_000;

    /// <summary>The most units on one line of a cart or a movement.</summary>
    public const int UnitsPerLine = 1_000_000;

    /// <summary>The most lines of a cart, a hold or a movement.</summary>
    public const int LinesPerCommand = 2_000;

    /// <summary>The most characters of a source, a reference or a reason.</summary>
    public const int TextLength = 200;
}
