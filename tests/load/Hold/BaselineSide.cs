using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CartIntegrity.Load;

/// <summary>
/// What the ledger is compared with: the honest way most shops would write it. One transaction per request; for each SKU, in order, an UPDATE that
/// only takes what is there and an INSERT of the hold's row. Prepared statements, one connection, one writer at a time, no busy sleeps.
/// </summary>
internal sealed class BaselineSide : ISide
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _take;
    private readonly SqliteCommand _hold;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _rollback;
    private readonly CartPicker[] _pickers;
    private readonly string[] _skus;
    private readonly long[] _carts;

    // Guards the connection and its statements. SQLite has one writer anyway; waiting here costs less than SQLITE_BUSY.
    private readonly Lock _gate = new();

    private BaselineSide(SqliteConnection connection, HoldSettings settings)
    {
        _connection = connection;
        _begin = Prepared("BEGIN IMMEDIATE");
        _take = Prepared("UPDATE stock SET reserved = reserved + 1 WHERE sku = $sku AND on_hand - reserved >= 1", "$sku");
        _hold = Prepared("INSERT INTO hold (cart, sku, quantity, expires_at) VALUES ($cart, $sku, 1, $expires)", "$cart", "$sku", "$expires");
        _commit = Prepared("COMMIT");
        _rollback = Prepared("ROLLBACK");
        _pickers = [.. Enumerable.Range(0, settings.Clients).Select(client => new CartPicker(settings, client))];
        _skus = settings.SkuNames;
        _carts = new long[settings.Clients];
    }

    public bool BlocksItsCaller => true;

    /// <summary>What it is, for the report.</summary>
    public static string DescriptionFor(LedgerStoreKind store) => store == LedgerStoreKind.Memory
        ? "SQLite in memory, guarded UPDATE + INSERT per SKU in one transaction per request"
        : "SQLite file, WAL, synchronous=FULL, guarded UPDATE + INSERT per SKU in one transaction per request";

    public static BaselineSide Start(LedgerStoreKind store, TemporaryFolder folder, HoldSettings settings)
    {
        var source = store == LedgerStoreKind.Memory ? ":memory:" : folder.File("baseline.db");
        var connection = new SqliteConnection($"Data Source={source};Pooling=False");
        connection.Open();
        SqliteText.Execute(connection, "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536");
        SqliteText.Execute(connection, """
            CREATE TABLE stock (sku TEXT PRIMARY KEY, on_hand INTEGER NOT NULL, reserved INTEGER NOT NULL) WITHOUT ROWID;
            CREATE TABLE hold (id INTEGER PRIMARY KEY, cart TEXT NOT NULL, sku TEXT NOT NULL, quantity INTEGER NOT NULL, expires_at INTEGER NOT NULL);
            """);
        Fill(connection, settings);
        return new BaselineSide(connection, settings);
    }

    public ValueTask<bool> AskAsync(int client)
    {
        var cart = string.Create(CultureInfo.InvariantCulture, $"c{client}-{++_carts[client]}");
        var picked = _pickers[client].Next();
        var expires = TimeProvider.System.GetUtcNow().AddMinutes(10).ToUnixTimeMilliseconds();
        lock (_gate)
        {
            _begin.ExecuteNonQuery();
            foreach (var number in picked)
            {
                if (!TakeUnderLock(cart, _skus[number], expires))
                {
                    _rollback.ExecuteNonQuery();
                    return new(false);
                }
            }

            _commit.ExecuteNonQuery();
        }

        return new(true);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private bool TakeUnderLock(string cart, string sku, long expires)
    {
        _take.Parameters[0].Value = sku;
        if (_take.ExecuteNonQuery() != 1)
        {
            return false;
        }

        (_hold.Parameters[0].Value, _hold.Parameters[1].Value, _hold.Parameters[2].Value) = (cart, sku, expires);
        return _hold.ExecuteNonQuery() == 1;
    }

    private SqliteCommand Prepared(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.AddWithValue(name, name == "$expires" ? 0L : "");
        }

        command.Prepare();
        return command;
    }

    private static void Fill(SqliteConnection connection, HoldSettings settings)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO stock (sku, on_hand, reserved) VALUES ($sku, $units, 0)";
        insert.Parameters.AddWithValue("$units", HoldSettings.UnitsPerSku);
        var sku = insert.Parameters.AddWithValue("$sku", "");
        foreach (var name in settings.SkuNames)
        {
            sku.Value = name;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
