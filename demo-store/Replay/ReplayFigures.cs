namespace DemoStore;

/// <summary>What a replay came to so far. Every order and every line ends in exactly one of the numbers for it.</summary>
internal sealed record ReplayFigures
{
    /// <summary>Invoices that were played, cancellations included.</summary>
    public int OrdersPlayed { get; init; }

    /// <summary>Orders of which at least one line was sold.</summary>
    public int OrdersCommitted { get; init; }

    /// <summary>Orders of which nothing could be had.</summary>
    public int OrdersRefused { get; init; }

    /// <summary>Carts whose shopper walks away: held, never paid, and left to run out.</summary>
    public int CartsLeft { get; init; }

    public int LinesCommitted { get; init; }

    /// <summary>Lines that could not be had whole when they were asked for, or no longer when they were paid for.</summary>
    public int LinesRefused { get; init; }

    public long UnitsCommitted { get; init; }

    public long UnitsRefused { get; init; }

    public long UnitsShipped { get; init; }

    /// <summary>Taken back before they were shipped, or promised and not come by the end.</summary>
    public long UnitsCancelled { get; init; }

    /// <summary>Came back after shipping, or of sales before the month.</summary>
    public long UnitsReturned { get; init; }

    /// <summary>Calls that were not answered, however often they were repeated, and movements the ledger refused.</summary>
    public int Errors { get; init; }

    /// <summary>What the first of them said.</summary>
    public string? FirstError { get; init; }

    /// <summary>With what was done at the end; <c>null</c>: nothing could be done.</summary>
    public ReplayFigures Settled((long Shipped, long Cancelled)? units) =>
        this with { UnitsShipped = UnitsShipped + (units?.Shipped ?? 0), UnitsCancelled = UnitsCancelled + (units?.Cancelled ?? 0) };

    /// <summary>One more error.</summary>
    public ReplayFigures WithError(LedgerTrouble trouble) => this with { Errors = Errors + 1, FirstError = FirstError ?? trouble.ToString() };
}
