namespace CartIntegrity.Sqlite.Tests;

/// <summary>C10: no room on the disk, played with SQLite's own limit of pages.</summary>
public sealed class DiskFullTests : IDisposable
{
    private readonly LedgerScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Full_disk_refuses_writes_reads_on_and_recovers_by_itself()
    {
        await using var ledger = await _scene.OpenAsync();
        await ledger.ReceiveAsync("A", 1_000);
        _scene.File.Run($"PRAGMA max_page_count={_scene.File.Number("PRAGMA page_count")}");

        var applied = 0;
        HoldResult last;
        do
        {
            last = await ledger.HoldAsync($"cart-{++applied}", 1);
        }
        while (last.IsOk);

        last.Kind.Should().Be(ResultKind.Unavailable);
        last.Detail.Should().Contain("disk is full").And.Contain(_scene.Path).And.Contain("Make room");
        (await ledger.AvailabilityAsync("A")).Available.Should().Be(1_000 - (applied - 1));
        await ledger.ShouldVerifyAsync(records: applied);

        _scene.File.Run("PRAGMA max_page_count=1000000");
        (await ledger.HoldAsync($"cart-{applied}", 1)).IsOk.Should().BeTrue();
        await ledger.ShouldVerifyAsync(records: applied + 1);
    }

    [Fact]
    public async Task Full_disk_in_the_middle_of_a_batch_applies_nothing_of_it()
    {
        await using (var ledger = await _scene.OpenAsync())
        {
            await ledger.ReceiveAsync("A", 1_000);
            _scene.File.Run($"PRAGMA max_page_count={_scene.File.Number("PRAGMA page_count") + 2}");
            var asked = Enumerable.Range(1, 500).Select(i => ledger.Ledger.HoldAsync(Testing.LedgerHarness.CartOf($"cart-{i}", 1, ("A", 1))).AsTask()).ToArray();
            await ledger.PumpAsync();
            (await Task.WhenAll(asked)).Should().OnlyContain(result => result.Kind == ResultKind.Unavailable);
            (await ledger.AvailabilityAsync("A")).Available.Should().Be(1_000);
            await ledger.ShouldVerifyAsync(records: 1);
        }

        await using var again = await _scene.OpenAsync();
        await again.ShouldVerifyAsync(records: 1);
    }
}
