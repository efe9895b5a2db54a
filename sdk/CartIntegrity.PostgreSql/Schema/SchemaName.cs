using System.Buffers;

namespace CartIntegrity.PostgreSql;

/// <summary>The name of a ledger's schema: a plain lower-case identifier, so that it can stand in SQL and in a channel's name as it is.</summary>
internal readonly record struct SchemaName
{
    /// <summary>The most characters; the channel's name, which is longer, must fit PostgreSQL's 63.</summary>
    public const int MaxLength = 40;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");

    /// <summary>Takes a name.</summary>
    /// <exception cref="ArgumentException">It cannot be one; the message says what to write.</exception>
    public SchemaName(string value) => Value = ProblemOf(value) is { } problem ? throw new ArgumentException(problem, nameof(value)) : value;

    public string Value { get; }

    /// <summary>The channel on which servers tell each other what changed.</summary>
    public string Channel => $"cart_integrity_{Value}";

    /// <summary>What is wrong with a name, or <c>null</c>.</summary>
    public static string? ProblemOf(string? value) =>
        value is { Length: > 0 and <= MaxLength } && !value.AsSpan().ContainsAnyExcept(Allowed) && !char.IsAsciiDigit(value[0])
        && !value.StartsWith("pg_", StringComparison.Ordinal)
            ? null
            : $"PostgreSqlLedgerOptions.Schema is \"{value}\"; write 1 to {MaxLength} of a to z, 0 to 9 and _, not a digit first and not pg_, for example inventory.";

    /// <summary>Puts the name into a statement, in the place of <c>{schema}</c>.</summary>
    public string In(string sql) => sql.Replace("{schema}", Quoted, StringComparison.Ordinal);

    // Quoted, because "user" and "order" are names too.
    private string Quoted => $"\"{Value}\"";

    public override string ToString() => Value;
}
