namespace CartIntegrity.Sqlite.Tests;

public sealed class SnapshotTests : IDisposable
{
    private readonly LedgerScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Stop_saves_the_state_so_that_the_next_start_folds_nothing()
    {
        await FillAsync();
        _scene.Number("SELECT max(sequence) FROM snapshot").Should().Be(51);
        await ShouldOpenWholeAsync();
    }

    [Fact]
    public async Task Stop_without_a_change_saves_nothing()
    {
        await FillAsync();
        await using (await _scene.OpenAsync())
        {
        }

        _scene.Log.Events.Count(name => name == "SnapshotSaved").Should().Be(1);
    }

    [Fact]
    public async Task State_is_saved_once_per_as_many_commands_as_it_has_things()
    {
        _scene.SnapshotEvery = 10;
        await using var ledger = await _scene.OpenAsync();
        await ledger.ReceiveAsync("A", 1_000);
        for (var i = 1; i <= 400; i++)
        {
            await ledger.HoldAsync($"cart-{i}", 1);
        }

        // Every 10 commands while it has up to 10 things, then each time it has doubled: 10, 20ish, 40ish, … 320ish.
        _scene.Log.Events.Count(name => name == "SnapshotSaved").Should().BeInRange(5, 8);
        _scene.File.Number("SELECT count(*) FROM snapshot").Should().Be(1);
        await ledger.ShouldVerifyAsync(records: 401);
    }

    [Fact]
    public async Task Snapshot_of_many_chunks_comes_back_whole()
    {
        await using (var ledger = await _scene.OpenAsync())
        {
            await ledger.ReceiveAsync("A", 50_000);
            await ledger.HoldManyAsync(25_000);
        }

        _scene.Number("SELECT chunks FROM snapshot").Should().BeGreaterThan(1);
        _scene.Tamper("CREATE TABLE untouched (id INTEGER)");
        await using var again = await _scene.OpenAsync();
        (await again.AvailabilityAsync("A")).Available.Should().Be(25_000);
        await again.ShouldVerifyAsync(records: 25_001);
    }

    [Theory]
    [InlineData("UPDATE snapshot_chunk SET bytes = zeroblob(length(bytes))")]
    [InlineData("UPDATE snapshot SET hash = zeroblob(32)")]
    [InlineData("UPDATE snapshot SET length = length + 1")]
    [InlineData("UPDATE snapshot SET length = 9000000000")]
    [InlineData("UPDATE snapshot SET length = -1")]
    [InlineData("DELETE FROM snapshot_chunk")]
    public async Task Damaged_snapshot_is_ignored_and_the_journal_folded(string damage)
    {
        await FillAsync();
        _scene.Tamper(damage);
        await ShouldOpenWholeAsync();
        _scene.Log.Events.Should().Contain("SnapshotIgnored");
    }

    [Fact]
    public async Task Snapshot_of_another_format_is_ignored_and_the_journal_folded()
    {
        await FillAsync();
        byte[] other = [99, 1, 2, 3];
        var hash = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(other));
        _scene.Tamper("DELETE FROM snapshot_chunk", "INSERT INTO snapshot_chunk SELECT sequence, 0, x'63010203' FROM snapshot", $"UPDATE snapshot SET length = 4, hash = x'{hash}'");
        await ShouldOpenWholeAsync();
        _scene.Log.Events.Should().Contain("SnapshotIgnored");
    }

    [Fact]
    public async Task Snapshot_for_which_there_is_no_room_leaves_the_one_before_it()
    {
        _scene.SnapshotEvery = 20;
        await using (var ledger = await _scene.OpenAsync())
        {
            await ledger.ReceiveAsync("A", 1_000);
            await ledger.HoldManyAsync(30);
            var before = _scene.File.Number("SELECT max(sequence) FROM snapshot");
            before.Should().Be(31);
            _scene.File.Run("CREATE TRIGGER no_room BEFORE INSERT ON snapshot BEGIN SELECT RAISE(FAIL, 'no room'); END");
            await ledger.HoldManyAsync(100, "more");
            _scene.Log.Events.Should().Contain("SnapshotFailed");
            _scene.File.Number("SELECT max(sequence) FROM snapshot").Should().Be(before);
        }

        _scene.Tamper("DROP TRIGGER no_room");
        await using var again = await _scene.OpenAsync();
        await again.ShouldVerifyAsync(records: 131);
        _scene.Log.Events.Should().NotContain("SnapshotIgnored");
    }

    private async Task FillAsync()
    {
        await using var ledger = await _scene.OpenAsync();
        await ledger.ReceiveAsync("A", 100);
        await ledger.HoldManyAsync(50);
    }

    private async Task ShouldOpenWholeAsync()
    {
        await using var again = await _scene.OpenAsync();
        (await again.AvailabilityAsync("A")).Available.Should().Be(50);
        await again.ShouldVerifyAsync(records: 51);
    }
}
