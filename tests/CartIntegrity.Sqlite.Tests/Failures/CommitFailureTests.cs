using CartIntegrity.Testing;
using SQLitePCL;

namespace CartIntegrity.Sqlite.Tests;

/// <summary>C11: a commit fails. Whatever came of it, state and file agree, and nobody is told "held" for nothing.</summary>
public sealed class CommitFailureTests : IDisposable
{
    private readonly LedgerScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Commit_refused_is_not_applied_and_the_ledger_goes_on()
    {
        await using var ledger = await StartAsync();
        raw.sqlite3_commit_hook(_scene.File.Handle, _ => 1, null);
        (await ledger.HoldAsync("cart", 1)).Kind.Should().Be(ResultKind.Unavailable);
        await ledger.ShouldVerifyAsync(records: 1);

        raw.sqlite3_commit_hook(_scene.File.Handle, _ => 0, null);
        (await ledger.HoldAsync("cart", 1)).IsOk.Should().BeTrue();
        await ledger.ShouldVerifyAsync(records: 2);
    }

    [LinuxFact]
    public async Task Write_error_is_not_applied_the_connection_is_discarded_and_the_ledger_goes_on()
    {
        await using var ledger = await StartAsync();
        var before = _scene.File.Handle;
        OpenFiles.MakeReadOnly(_scene.Path + "-wal");
        var failed = await ledger.HoldAsync("cart", 1);
        failed.Kind.Should().Be(ResultKind.Unavailable);
        failed.Detail.Should().Contain("disk reports an error");
        _scene.File.Handle.Should().NotBeSameAs(before);
        _scene.Log.Events.Should().Contain("CommitFailed");
        await ledger.ShouldVerifyAsync(records: 1);

        (await ledger.HoldAsync("cart", 1)).IsOk.Should().BeTrue();
        await ledger.ShouldVerifyAsync(records: 2);
    }

    [Theory]
    [InlineData(raw.SQLITE_FULL)]
    [InlineData(raw.SQLITE_IOERR)]
    [InlineData(raw.SQLITE_CORRUPT)]
    public async Task Commit_that_reports_an_error_but_was_applied_counts_as_applied(int code)
    {
        await using (var ledger = await StartAsync())
        {
            using var fault = new LateCommitError(_scene.File.Handle, code);
            (await ledger.HoldAsync("cart", 2)).IsOk.Should().BeTrue();
            fault.Fired.Should().BeTrue();
            (await ledger.AvailabilityAsync("A")).Available.Should().Be(8);
            await ledger.ShouldVerifyAsync(records: 2);
        }

        await using var again = await _scene.OpenAsync();
        await again.ShouldVerifyAsync(records: 2);
    }

    [LinuxFact]
    public async Task Commit_nobody_can_look_up_is_unknown_and_nothing_is_written_until_it_is_known()
    {
        await using var ledger = await StartAsync();
        using var fault = new LateCommitError(_scene.File.Handle, raw.SQLITE_IOERR);
        File.Move(_scene.Path, _scene.Path + ".away");
        (await ledger.HoldAsync("cart", 2)).Kind.Should().Be(ResultKind.OutcomeUnknown);
        _scene.Log.Events.Should().Contain("CommitInDoubt");

        (await ledger.HoldAsync("other", 1)).Kind.Should().Be(ResultKind.Unavailable, "the file is still away");
        File.Exists(_scene.Path).Should().BeFalse("an empty ledger must not take the place of a lost one");
        (await ledger.AvailabilityAsync("A")).Available.Should().Be(10, "reading goes on");

        File.Move(_scene.Path + ".away", _scene.Path);
        (await ledger.HoldAsync("other", 1)).Kind.Should().Be(ResultKind.Unavailable, "it was decided before the commit in doubt was known to be applied");
        (await ledger.AvailabilityAsync("A")).Available.Should().Be(8);
        (await ledger.HoldAsync("other", 1)).IsOk.Should().BeTrue();
        (await ledger.HoldAsync("cart", 2)).IsOk.Should().BeTrue("asking again the same way tells what was held");
        await ledger.ShouldVerifyAsync(records: 3);
    }

    [LinuxFact]
    public async Task Commit_in_doubt_that_was_not_applied_is_resolved_by_the_next_write()
    {
        await using var ledger = await StartAsync();
        OpenFiles.MakeReadOnly(_scene.Path + "-wal");
        File.Move(_scene.Path, _scene.Path + ".away");
        (await ledger.HoldAsync("cart", 2)).Kind.Should().Be(ResultKind.OutcomeUnknown);
        File.Move(_scene.Path + ".away", _scene.Path);
        (await ledger.HoldAsync("other", 1)).IsOk.Should().BeTrue();
        _scene.Log.Events.Should().Contain("DoubtResolved");
        (await ledger.AvailabilityAsync("A")).Available.Should().Be(9);
        await ledger.ShouldVerifyAsync(records: 2);
    }

    private async Task<LedgerHarness> StartAsync()
    {
        var ledger = await _scene.OpenAsync();
        await ledger.ReceiveAsync("A", 10);
        return ledger;
    }
}
