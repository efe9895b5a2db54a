namespace CartIntegrity.Sqlite.Tests;

public sealed class SchemaTests : IDisposable
{
    private readonly LedgerScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task File_says_what_it_is()
    {
        await using (await _scene.OpenAsync())
        {
        }

        _scene.Number("PRAGMA application_id").Should().Be(SqliteSchema.ApplicationId);
        _scene.Number("PRAGMA user_version").Should().Be(SqliteSchema.Version);
        _scene.Number("SELECT value FROM meta WHERE name = 'journal format'").Should().Be(JournalCodec.Format);
    }

    [Fact]
    public async Task Open_newer_schema_is_refused_and_left_alone()
    {
        await using (await _scene.OpenAsync())
        {
        }

        var newer = SqliteSchema.Version + 1;
        _scene.Tamper($"PRAGMA user_version={newer}");
        (await _scene.RefusalAsync()).Message.Should().Contain(_scene.Path).And.Contain($"schema {newer}").And.Contain("Update the package");
        _scene.Number("PRAGMA user_version").Should().Be(newer);
    }

    [Fact]
    public async Task Migration_that_fails_leaves_nothing_and_the_next_start_goes_on()
    {
        // A disk with room for three pages: the schema needs more.
        var at = SqliteAddress.Of($"Data Source={_scene.Path}");
        using (var file = new SqliteFile(at))
        {
            file.Open(mayCreate: true);
            file.Run("PRAGMA max_page_count=3");
            var migrate = () => SqliteSchema.Migrate(file);
            migrate.Should().Throw<Microsoft.Data.Sqlite.SqliteException>().Which.SqliteErrorCode.Should().Be(SQLitePCL.raw.SQLITE_FULL);
            file.Number("PRAGMA user_version").Should().Be(0);
            file.Number("SELECT count(*) FROM sqlite_master").Should().Be(0);
        }

        await using var ledger = await _scene.OpenAsync();
        await ledger.ReceiveAsync("A", 1);
        await ledger.ShouldVerifyAsync(records: 1);
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("locking_mode", "exclusive")]
    [InlineData("synchronous", "2")]
    [InlineData("recursive_triggers", "1")]
    public async Task Connection_is_set_for_one_owner_and_loss_of_power(string setting, string value)
    {
        await using var ledger = await _scene.OpenAsync();
        using var statement = _scene.File.Prepare($"PRAGMA {setting}");
        statement.Step().Should().BeTrue();
        statement.Text(0).Should().Be(value);
        statement.Reset();
    }

    [Fact]
    public async Task Journal_has_no_secondary_index()
    {
        await using (await _scene.OpenAsync())
        {
        }

        _scene.Number("SELECT count(*) FROM sqlite_master WHERE type = 'index' AND tbl_name = 'journal'").Should().Be(0);
    }
}
