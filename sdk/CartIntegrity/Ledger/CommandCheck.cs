using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>Turns what callers hand in into commands, or says what is wrong with it: limits are checked before anything is queued (M4).</summary>
internal static class CommandCheck
{
    /// <summary>Sums a cart's demand per SKU, ordinal by SKU (M1).</summary>
    public static (ImmutableArray<Demand> Demands, string? Problem) DemandsOf(Cart cart)
    {
        if (cart.Id == default)
        {
            return ([], "The cart has no id. Give it one: new CartId(\"…\").");
        }

        if (cart.Channel == default)
        {
            return ([], $"Cart {cart.Id} has no channel. Leave it out for the web shop, or give one: new ChannelId(\"…\").");
        }

        if (cart.Lines.IsDefaultOrEmpty)
        {
            return ([], null);
        }

        if (cart.Lines.Length > StockLimits.LinesPerCommand)
        {
            return ([], $"The cart has {cart.Lines.Length} lines; at most {StockLimits.LinesPerCommand} can be held together.");
        }

        return cart.Lines is [var only] ? OfOne(only) : OfMany(cart.Lines);
    }

    public static string? ProblemOf(StockMovement movement)
    {
        if (TextProblem(movement.Source, "source") is { } source)
        {
            return source;
        }

        if (TextProblem(movement.Reference, "reference") is { } reference)
        {
            return reference;
        }

        if (RemarkProblem(movement.Reason) is { } reason)
        {
            return reason;
        }

        if (!Enum.IsDefined(movement.Kind))
        {
            return $"There is no movement kind {(int)movement.Kind}.";
        }

        if (movement.Lines.IsDefaultOrEmpty || movement.Lines.Length > StockLimits.LinesPerCommand)
        {
            return $"A movement has 1 to {StockLimits.LinesPerCommand} lines.";
        }

        return movement.Lines.Select(line => ProblemOf(movement.Kind, line)).FirstOrDefault(problem => problem is not null);
    }

    public static string? ProblemOf(SettingsChange change)
    {
        if (TextProblem(change.Source, "source") is { } source)
        {
            return source;
        }

        if (TextProblem(change.Reference, "reference") is { } reference)
        {
            return reference;
        }

        if (RemarkProblem(change.Reason) is { } reason)
        {
            return reason;
        }

        if (change.Item.Sku == default || change.Item.Location == default)
        {
            return "The item has no SKU or no location.";
        }

        return change.Settings.BackorderAllowance is < 0 or > StockLimits.Units
            ? $"The backorder allowance is {change.Settings.BackorderAllowance}; write 0 to {StockLimits.Units}."
            : null;
    }

    private static (ImmutableArray<Demand> Demands, string? Problem) OfOne(CartLine line) =>
        line.Intent != LineIntent.Buy ? ([], null)
        : ProblemOf(line) is { } problem ? ([], problem)
        : ([new Demand(line.Sku, line.Quantity)], null);

    private static (ImmutableArray<Demand> Demands, string? Problem) OfMany(ImmutableArray<CartLine> lines)
    {
        var demands = new List<Demand>(lines.Length);
        foreach (var line in lines)
        {
            if (line.Intent != LineIntent.Buy)
            {
                continue;
            }

            if (ProblemOf(line) is { } problem)
            {
                return ([], problem);
            }

            demands.Add(new Demand(line.Sku, line.Quantity));
        }

        demands.Sort(static (a, b) => a.Sku.CompareTo(b.Sku));
        return ([.. Summed(demands)], null);
    }

    /// <summary>2,000 lines of 1,000,000 units fit an int, so the sum cannot overflow.</summary>
    private static List<Demand> Summed(List<Demand> sorted)
    {
        var last = 0;
        for (var i = 1; i < sorted.Count; i++)
        {
            if (sorted[i].Sku == sorted[last].Sku)
            {
                sorted[last] = new Demand(sorted[last].Sku, sorted[last].Quantity + sorted[i].Quantity);
            }
            else
            {
                sorted[++last] = sorted[i];
            }
        }

        if (sorted.Count > 0)
        {
            sorted.RemoveRange(last + 1, sorted.Count - last - 1);
        }

        return sorted;
    }

    private static string? ProblemOf(CartLine line)
    {
        if (line.Sku == default)
        {
            return $"Line {line.Id} has no SKU.";
        }

        return line.Quantity is < 1 or > StockLimits.UnitsPerLine
            ? $"Line {line.Id} ({line.Sku}) wants {line.Quantity} units; write 1 to {StockLimits.UnitsPerLine}, or remove the line."
            : null;
    }

    private static string? ProblemOf(MovementKind kind, MovementLine line)
    {
        if (line.Item.Sku == default || line.Item.Location == default)
        {
            return "A line has no SKU or no location.";
        }

        if (!Enum.IsDefined(line.Status))
        {
            return $"{line.Item}: there is no status {(int)line.Status}.";
        }

        if (kind == MovementKind.TransferOut && (line.To == default || line.To == line.Item.Location))
        {
            return $"{line.Item}: a transfer out needs another location in To.";
        }

        var least = kind switch { MovementKind.Count => 0, MovementKind.Adjustment => -StockLimits.UnitsPerLine, _ => 1 };
        return line.Quantity < least || line.Quantity > StockLimits.UnitsPerLine || (kind == MovementKind.Adjustment && line.Quantity == 0)
            ? $"{line.Item}: a {kind} of {line.Quantity} is out of range; write {least} to {StockLimits.UnitsPerLine}{(kind == MovementKind.Adjustment ? ", not 0" : "")}."
            : null;
    }

    private static string? RemarkProblem(string? reason) =>
        reason is null ? null
        : reason.Length > StockLimits.TextLength ? $"The reason has {reason.Length} characters; write at most {StockLimits.TextLength}."
        : HasHalfPair(reason) ? "The reason contains half of a surrogate pair."
        : null;

    /// <summary>Half of a surrogate pair cannot be stored: read back, the text would be another, and a key would name something else.</summary>
    private static bool HasHalfPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
            {
                return true;
            }
        }

        return false;
    }

    private static string? TextProblem(string? text, string what) =>
        string.IsNullOrWhiteSpace(text) || text.Length > StockLimits.TextLength || text.AsSpan().ContainsAnyInRange('\0', '\x1f') || HasHalfPair(text)
            ? $"The {what} must have 1 to {StockLimits.TextLength} characters and no control characters."
            : null;
}
