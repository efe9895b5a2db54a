namespace CartIntegrity.Sqlite.Tests;

public sealed class OwnerTests : IDisposable
{
    private readonly LedgerScene _scene = new() { OwnerWait = TimeSpan.FromSeconds(10) };

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Second_owner_is_refused_after_the_wait_and_told_what_to_use()
    {
        await using var first = await _scene.OpenAsync();
        var opening = _scene.RefusalAsync();
        for (var waited = TimeSpan.Zero; waited < _scene.OwnerWait; waited += TimeSpan.FromMilliseconds(100))
        {
            opening.IsCompleted.Should().BeFalse("the owner may still leave, after {0}", waited);
            _scene.Time.Advance(TimeSpan.FromMilliseconds(100));
        }

        await WaitOutAsync(opening);
        (await opening).Message.Should().Contain(_scene.Path).And.Contain("another process").And.Contain("PostgreSQL");
        await first.ReceiveAsync("A", 1);
    }

    [Fact]
    public async Task Second_owner_takes_over_when_the_first_leaves()
    {
        var first = await _scene.OpenAsync();
        await first.ReceiveAsync("A", 7);
        var second = _scene.NewStore();
        var opening = second.OpenAsync(CancellationToken.None).AsTask();
        _scene.Time.Advance(TimeSpan.FromSeconds(1));
        opening.IsCompleted.Should().BeFalse();

        await first.DisposeAsync();
        await WaitOutAsync(opening);
        await opening;
        (await second.ReadCheckpointAsync(CancellationToken.None)).Heads.Should().ContainSingle().Which.OnHand.Should().Be(7);
        await second.DisposeAsync();
    }

    [Fact]
    public async Task Waiting_can_be_cancelled()
    {
        await using var first = await _scene.OpenAsync();
        using var giveUp = new CancellationTokenSource();
        var opening = _scene.NewStore().OpenAsync(giveUp.Token).AsTask();
        await giveUp.CancelAsync();
        var wait = async () => await opening;
        await wait.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Second_process_is_refused_and_harms_nothing()
    {
        await using var first = await _scene.OpenAsync();
        await first.ReceiveAsync("A", 1);
        using var second = CrashHostProcess.Start("try", _scene.Path);
        (await second.Output.ReadLineAsync()).Should().StartWith("refused Unusable").And.Contain("PostgreSQL");
        await second.WaitAsync();
        (await first.HoldAsync("cart", 1)).IsOk.Should().BeTrue();
        await first.ShouldVerifyAsync(records: 2);
    }

    /// <summary>Lets time pass as long as somebody waits: the next pause may begin on another thread, after time has passed here.</summary>
    private async Task WaitOutAsync(Task waiting)
    {
        while (!waiting.IsCompleted)
        {
            if (_scene.Time.WaitingTimers > 0)
            {
                _scene.Time.Advance(TimeSpan.FromMilliseconds(100));
            }

            await Task.Yield();
        }
    }
}
