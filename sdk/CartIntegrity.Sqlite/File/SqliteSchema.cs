using Microsoft.Data.Sqlite;

namespace CartIntegrity.Sqlite;

/// <summary>The tables of the ledger's file, made and brought up to date when it is opened, in one transaction.</summary>
internal static class SqliteSchema
{
    /// <summary>Marks the file as a ledger ("CART"), so that no other database is ever taken for one.</summary>
    public const int ApplicationId = 0x43415254;

    // Step n lifts a file from version n to n + 1. Steps are only ever added.
    private static readonly string[][] Steps =
    [
        [
            "CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
            "CREATE TABLE journal (sequence INTEGER NOT NULL PRIMARY KEY, record BLOB NOT NULL)",
            "CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END",
            "CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END",
            "CREATE TABLE snapshot (sequence INTEGER NOT NULL PRIMARY KEY, chunks INTEGER NOT NULL, length INTEGER NOT NULL, hash BLOB NOT NULL)",
            "CREATE TABLE snapshot_chunk (sequence INTEGER NOT NULL, number INTEGER NOT NULL, bytes BLOB NOT NULL, UNIQUE (sequence, number))",
        ],
    ];

    public static int Version => Steps.Length;

    /// <exception cref="LedgerStoreException">It is another application's database, or a newer version's ledger.</exception>
    /// <exception cref="SqliteException">It could not be written; it is as it was.</exception>
    public static void Migrate(SqliteFile file)
    {
        var version = VersionOf(file);
        if (version == Version)
        {
            return;
        }

        try
        {
            file.Run("BEGIN IMMEDIATE");
            foreach (var statement in Steps.Skip(version).SelectMany(step => step))
            {
                file.Run(statement);
            }

            Describe(file);
            file.Run($"PRAGMA application_id={ApplicationId}");
            file.Run($"PRAGMA user_version={Version}");
            file.Run("COMMIT");
        }
        catch
        {
            file.RollBack();
            throw;
        }
    }

    private static int VersionOf(SqliteFile file)
    {
        var version = (int)file.Number("PRAGMA user_version");
        var isLedger = file.Number("PRAGMA application_id") == ApplicationId;
        if (!isLedger && (version != 0 || file.Number("SELECT count(*) FROM sqlite_master") > 0))
        {
            throw Unusable(file.At, "is another application's database. Name a file of its own for the ledger in UseSqlite.");
        }

        return version <= Version
            ? version
            : throw Unusable(file.At, $"has schema {version}, and this version of CartIntegrity.Sqlite knows up to {Version}. Update the package; nothing was changed.");
    }

    private static void Describe(SqliteFile file)
    {
        using var put = file.Prepare("INSERT OR REPLACE INTO meta (name, value) VALUES (?1, ?2)");
        put.Bind(1, "schema").Bind(2, Version.ToString(System.Globalization.CultureInfo.InvariantCulture)).Step();
        put.Bind(1, "journal format").Bind(2, JournalCodec.Format.ToString(System.Globalization.CultureInfo.InvariantCulture)).Step();
    }

    private static LedgerStoreException Unusable(SqliteAddress at, string what) => new(StoreFailure.Unusable, $"{at.FullPath} {what}");
}
