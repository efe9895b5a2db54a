namespace CartIntegrity.PostgreSql;

/// <summary>The settings of the PostgreSQL store. All but the connection string have defaults that work; checked at start, all mistakes together.</summary>
public sealed class PostgreSqlLedgerOptions
{
    /// <summary>
    /// The server and database, as Npgsql writes it: <c>Host=db;Database=shop;Username=shop;Password=…</c>. Must name a primary, PostgreSQL 14 or newer.
    /// <c>Maximum Pool Size</c> counts for reading the journal (20 unless said otherwise); the writer, the feed and the sweeper have connections of their own, up to 5 more.
    /// </summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>The schema the ledger's tables live in, made by the migration. Default: <c>inventory</c>. 1 to 40 of a to z, 0 to 9 and _.</summary>
    public string Schema { get; set; } = "inventory";

    /// <summary>When the tables are made or brought up to date. Default: at start, in Development.</summary>
    public PostgreSqlMigration Migration { get; set; } = PostgreSqlMigration.InDevelopment;

    /// <summary>How long a connection may take, and how long a read waits for a free one. Default: 3 seconds. 1 second to 1 minute, whole seconds.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a round trip to the server may take. Default: 5 seconds. 1 second to 1 minute, whole seconds.</summary>
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long one attempt of a batch waits for the turn to write; there are up to three. Default: 2 seconds. 10 milliseconds to
    /// <see cref="CommandTimeout"/>.
    /// </summary>
    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// After how long the server ends a session that has begun a batch and gone silent: a web server that froze holds up the others no longer.
    /// Default: 5 seconds. 100 milliseconds to 1 minute.
    /// </summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// For how long a server that hears nothing from the database goes on telling what can be had from what it knows. After that it says that it does
    /// not know, and a cart's lines read "not checked". Holds are decided on the newest truth at all times. Default: 10 seconds. 1 second to 10 minutes.
    /// </summary>
    public TimeSpan StaleAfter { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// After how many commands, by all servers, the state is saved, so that a start folds only what came later. Default: 50,000. 1 to 100,000,000. A
    /// large state is saved less often: not before as many commands have come as there are things to save.
    /// </summary>
    public int SnapshotEvery { get; set; } = 50_000;
}
