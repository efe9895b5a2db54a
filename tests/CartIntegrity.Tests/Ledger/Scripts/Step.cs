namespace CartIntegrity.Tests;

/// <summary>One thing that happens in a script. Small numbers stand for carts, SKUs, locations, orders and references.</summary>
internal abstract record Step
{
    public sealed record Hold(string Cart, int Raise, HoldMode Mode, string Lines) : Step;

    public sealed record Begin(string Cart, int Minutes, int Skew) : Step;

    public sealed record End(string Cart, int Skew) : Step;

    public sealed record Commit(string Cart, string Order, int Skew) : Step;

    public sealed record Abandon(string Order) : Step;

    public sealed record Release(string Cart) : Step;

    public sealed record Move(string From, string To) : Step;

    /// <param name="Kind">Which kind.</param>
    /// <param name="Lines">SKU@location=units, blanks between.</param>
    /// <param name="Status">The status of all lines.</param>
    /// <param name="Forced">Whether it is forced.</param>
    /// <param name="Reference">Its reference.</param>
    public sealed record Movement(MovementKind Kind, string Lines, StockStatus Status, bool Forced, string Reference) : Step;

    public sealed record Settings(string Item, int Allowance, bool Forced, string Reference) : Step;

    public sealed record Pass(int Seconds) : Step;

    /// <summary>Lets the engine take everything asked so far as one batch.</summary>
    public sealed record Pump : Step;
}
