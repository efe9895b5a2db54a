namespace CartIntegrity.Tests;

/// <summary>Answers of the model and of the engine in one form.</summary>
internal static class AnswerText
{
    public static string Of(NaiveHold? hold, DateTimeOffset now) => hold is null || !hold.IsAlive(now)
        ? "nothing"
        : $"{hold.Id.Low} v{hold.Version} r{hold.Revision} {hold.State} {hold.Expires - now} " + string.Join(" ", hold.Lines.Select(line =>
            $"{line.Key}={line.Value.Units}({line.Value.Promised}){(line.Value.Ended ? "x" : "")}"));

    public static string Of(SortedDictionary<StockItem, int> sold) => string.Join(" ", sold.Select(pair => $"{pair.Key}={pair.Value}"));

    /// <summary>What the engine answered.</summary>
    public static NaiveAnswer Of(LedgerResult result) => new(result.Kind, result.Reason)
    {
        Numbers = result switch
        {
            HoldResult { IsOk: true } hold => Of(hold),
            CommitResult { IsOk: true } commit => (commit.Replayed ? "again " : "") + Sold(commit),
            CommitResult { Replayed: false } commit => string.Join(",", commit.Missing.Select(sku => sku.Value).Order(StringComparer.Ordinal)),
            MovementResult { Replayed: true } => "again",
            MovementResult movement => string.Join(",", movement.Stranded.Select(hold => hold.Id.Low).Order()),
            _ => "",
        },
    };

    private static string Of(HoldResult result)
    {
        var hold = result.Remaining > TimeSpan.Zero ? result.Hold : null;
        var text = hold is null
            ? "nothing"
            : $"{hold.Id.Low} v{hold.Version} r{hold.Revision} {hold.State} {result.Remaining} " + string.Join(" ", hold.Lines.Select(line =>
                $"{line.Item}={line.Quantity}({line.Promised}){(line.Ended ? "x" : "")}"));
        return text + string.Concat(result.Lines.Select(line => $" {line.Sku}:{line.Wanted}/{line.Held}"));
    }

    private static string Sold(CommitResult commit)
    {
        var sold = new SortedDictionary<StockItem, int>();
        foreach (var line in commit.Lines)
        {
            sold[line.Item] = sold.GetValueOrDefault(line.Item) + line.Quantity;
        }

        return Of(sold);
    }
}
