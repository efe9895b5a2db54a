using Microsoft.Extensions.Options;

namespace CartIntegrity.Sqlite;

/// <summary>Finds all mistakes in the options together; each message says what to write instead.</summary>
internal sealed class SqliteLedgerOptionsValidator : IValidateOptions<SqliteLedgerOptions>
{
    private const int MostSnapshotEvery = 100_000_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, SqliteLedgerOptions options)
    {
        var mistakes = MistakesIn(options);
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    public static IReadOnlyCollection<string> MistakesIn(SqliteLedgerOptions options)
    {
        var mistakes = new List<string>();
        if (SqliteAddress.ProblemOf(options.ConnectionString) is { } problem)
        {
            mistakes.Add(problem);
        }

        if (options.OwnerWait < TimeSpan.Zero || options.OwnerWait > LongestWait)
        {
            mistakes.Add($"SqliteLedgerOptions.OwnerWait is {options.OwnerWait}; write {TimeSpan.Zero} to {LongestWait}.");
        }

        if (options.SnapshotEvery is < 1 or > MostSnapshotEvery)
        {
            mistakes.Add($"SqliteLedgerOptions.SnapshotEvery is {options.SnapshotEvery}; write 1 to {MostSnapshotEvery}.");
        }

        return mistakes;
    }
}
