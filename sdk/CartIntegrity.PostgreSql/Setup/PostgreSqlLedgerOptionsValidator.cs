using Microsoft.Extensions.Options;
using Npgsql;

namespace CartIntegrity.PostgreSql;

/// <summary>Finds all mistakes in the options together; each message says what to write instead.</summary>
internal sealed class PostgreSqlLedgerOptionsValidator : IValidateOptions<PostgreSqlLedgerOptions>
{
    private const string Example = "write for example Host=localhost;Database=shop;Username=shop;Password=…";
    private const int MostSnapshotEvery = 100_000_000;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public ValidateOptionsResult Validate(string? name, PostgreSqlLedgerOptions options)
    {
        var mistakes = MistakesIn(options);
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    public static IReadOnlyCollection<string> MistakesIn(PostgreSqlLedgerOptions options)
    {
        string?[] all =
        [
            ProblemOf(options.ConnectionString),
            SchemaName.ProblemOf(options.Schema),
            Enum.IsDefined(options.Migration) ? null : $"PostgreSqlLedgerOptions.Migration is {options.Migration}; write InDevelopment, AtStart or ByHand.",
            Between(nameof(options.ConnectTimeout), options.ConnectTimeout, Second, Minute),
            Between(nameof(options.CommandTimeout), options.CommandTimeout, Second, Minute),
            Whole(nameof(options.ConnectTimeout), options.ConnectTimeout),
            Whole(nameof(options.CommandTimeout), options.CommandTimeout),
            Between(nameof(options.LockTimeout), options.LockTimeout, TimeSpan.FromMilliseconds(10), options.CommandTimeout),
            Between(nameof(options.IdleTimeout), options.IdleTimeout, TimeSpan.FromMilliseconds(100), Minute),
            Between(nameof(options.StaleAfter), options.StaleAfter, Second, TimeSpan.FromMinutes(10)),
            options.SnapshotEvery is < 1 or > MostSnapshotEvery
                ? $"PostgreSqlLedgerOptions.SnapshotEvery is {options.SnapshotEvery}; write 1 to {MostSnapshotEvery}."
                : null,
        ];
        return [.. all.OfType<string>()];
    }

    /// <summary>What is wrong with a connection string, or <c>null</c>; never tells what it says, there may be a password in it.</summary>
    public static string? ProblemOf(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(text).Host)
                ? $"PostgreSqlLedgerOptions.ConnectionString names no Host; {Example}."
                : null;
        }
        catch (ArgumentException)
        {
            return $"PostgreSqlLedgerOptions.ConnectionString cannot be read; {Example}.";
        }
    }

    private static string? Between(string name, TimeSpan value, TimeSpan least, TimeSpan most) =>
        value < least || value > most ? $"PostgreSqlLedgerOptions.{name} is {value}; write {least} to {most}." : null;

    private static string? Whole(string name, TimeSpan value) =>
        value.Ticks % TimeSpan.TicksPerSecond == 0 ? null : $"PostgreSqlLedgerOptions.{name} is {value}; write whole seconds.";
}
