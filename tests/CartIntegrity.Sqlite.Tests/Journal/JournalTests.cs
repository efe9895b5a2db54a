using Microsoft.Data.Sqlite;

namespace CartIntegrity.Sqlite.Tests;

public sealed class JournalTests : IDisposable
{
    private readonly LedgerScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("UPDATE journal SET record = x'00' WHERE sequence = 2")]
    [InlineData("DELETE FROM journal WHERE sequence = 2")]
    [InlineData("INSERT OR REPLACE INTO journal (sequence, record) VALUES (2, x'00')")]
    public async Task Journal_refuses_to_be_changed(string statement)
    {
        await using var ledger = await _scene.OpenAsync();
        await ledger.ReceiveAsync("A", 5);
        await ledger.HoldAsync("cart", 1);
        var change = () => _scene.File.Run(statement);
        change.Should().Throw<SqliteException>().Which.SqliteErrorCode.Should().Be(SQLitePCL.raw.SQLITE_CONSTRAINT);
        await ledger.ShouldVerifyAsync(records: 2);
    }

    [Fact]
    public async Task Read_goes_on_behind_a_sequence_over_many_stretches()
    {
        await using var ledger = await _scene.OpenAsync();
        await ledger.ReceiveAsync("A", 5_000);
        await ledger.HoldManyAsync(1_700);
        var expected = 1_000L;
        await foreach (var record in ledger.Ledger.JournalAsync(after: 1_000))
        {
            record.Sequence.Should().Be(++expected);
        }

        expected.Should().Be(1_701);
    }

    [Fact]
    public async Task Read_goes_on_while_the_ledger_writes()
    {
        await using var ledger = await _scene.OpenAsync();
        await ledger.ReceiveAsync("A", 5_000);
        await ledger.HoldManyAsync(700);
        var seen = 0L;
        await foreach (var record in ledger.Ledger.JournalAsync())
        {
            record.Sequence.Should().Be(++seen);
            if (seen == 100)
            {
                await ledger.HoldManyAsync(5, "later");
            }
        }

        seen.Should().Be(706);
    }

    [Fact]
    public async Task Contains_knows_a_record_by_its_bytes()
    {
        await using var ledger = await _scene.OpenAsync();
        await ledger.ReceiveAsync("A", 5);
        await using var records = ledger.Store.ReadJournalAsync(0, CancellationToken.None).GetAsyncEnumerator();
        await records.MoveNextAsync();
        var bytes = records.Current.ToArray();
        (await ledger.Store.ContainsAsync(1, bytes, CancellationToken.None)).Should().BeTrue();
        (await ledger.Store.ContainsAsync(2, bytes, CancellationToken.None)).Should().BeFalse();
        bytes[^1] ^= 1;
        (await ledger.Store.ContainsAsync(1, bytes, CancellationToken.None)).Should().BeFalse();
    }

    [Fact]
    public async Task Verify_finds_a_record_that_was_deleted()
    {
        await FillAsync();
        _scene.Tamper("DROP TRIGGER journal_is_never_deleted", "DELETE FROM journal WHERE sequence = 20");
        await using var ledger = await _scene.OpenAsync();
        (await ledger.Ledger.VerifyAsync()).Differences.Should().Contain(difference => difference.Sequence == 21);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(40)]
    public async Task Verify_finds_a_flipped_bit_wherever_it_is(int fromEnd)
    {
        await FillAsync();
        _scene.Tamper(
            "DROP TRIGGER journal_is_never_changed",
            $"""
            UPDATE journal SET record = CAST(substr(record, 1, length(record) - {fromEnd}) AS BLOB) ||
                CAST(CASE substr(record, length(record) - {fromEnd} + 1, 1) WHEN x'01' THEN x'03' ELSE x'01' END AS BLOB) ||
                CAST(substr(record, length(record) - {fromEnd} + 2) AS BLOB)
            WHERE sequence = 20
            """,
            "UPDATE journal SET record = CAST(record AS BLOB) WHERE sequence = 20");
        await using var ledger = await _scene.OpenAsync();
        (await ledger.Ledger.VerifyAsync()).Differences.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Open_journal_shorter_than_the_saved_state_is_told()
    {
        await FillAsync();
        _scene.Tamper("DROP TRIGGER journal_is_never_deleted", "DELETE FROM journal WHERE sequence > 30");
        (await _scene.RefusalAsync()).Message.Should().Contain(_scene.Path).And.Contain("ends at record 30").And.Contain("backup");
    }

    [Fact]
    public async Task Open_damaged_record_behind_the_saved_state_is_told()
    {
        await FillAsync();
        _scene.Tamper("DELETE FROM snapshot", "DROP TRIGGER journal_is_never_changed", "UPDATE journal SET record = x'FF' WHERE sequence = 20");
        (await _scene.RefusalAsync()).Message.Should().Contain(_scene.Path).And.Contain("after record 19").And.Contain("backup");
    }

    [Fact]
    public async Task Open_journal_of_an_earlier_format_is_told_and_not_called_damaged()
    {
        await FillAsync();
        _scene.Tamper("DELETE FROM snapshot", "DROP TRIGGER journal_is_never_changed", "UPDATE journal SET record = CAST(x'01' || substr(record, 2) AS BLOB)");
        (await _scene.RefusalAsync()).Message.Should().Contain(_scene.Path).And.Contain("earlier version").And.Contain("move the file away").And.NotContain("damaged");
    }

    private async Task FillAsync()
    {
        await using var ledger = await _scene.OpenAsync();
        await ledger.ReceiveAsync("A", 100);
        await ledger.HoldManyAsync(50);
    }
}
