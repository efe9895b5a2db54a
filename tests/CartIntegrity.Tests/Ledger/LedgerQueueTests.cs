namespace CartIntegrity.Tests;

public sealed class LedgerQueueTests
{
    [Fact]
    public void Queue_is_bounded_in_lines_and_says_so_at_once()
    {
        var queue = new LedgerQueue(5);
        queue.TryAdd(Tidy(3)).Should().BeTrue();
        queue.TryAdd(Tidy(2)).Should().BeTrue();
        queue.TryAdd(Tidy(1)).Should().BeFalse();
        queue.Lines.Should().Be(5);
        Take(queue, 4).Should().Equal(3);
        queue.TryAdd(Tidy(3)).Should().BeTrue();
    }

    [Fact]
    public void Command_larger_than_the_bound_is_taken_by_an_empty_queue()
    {
        var queue = new LedgerQueue(5);
        queue.TryAdd(Tidy(50)).Should().BeTrue();
        queue.TryAdd(Tidy(1)).Should().BeFalse();
        Take(queue, 4).Should().Equal(50);
    }

    [Fact]
    public void Batch_takes_what_fits_in_order_and_at_least_one()
    {
        var queue = new LedgerQueue(100);
        foreach (var lines in new[] { 9, 2, 2, 3, 1 })
        {
            queue.TryAdd(Tidy(lines));
        }

        Take(queue, 4).Should().Equal(9);
        Take(queue, 4).Should().Equal(2, 2);
        Take(queue, 4).Should().Equal(3, 1);
        Take(queue, 4).Should().BeEmpty();
        queue.Lines.Should().Be(0);
    }

    [Fact]
    public async Task Given_up_commands_are_answered_once_and_not_taken()
    {
        var queue = new LedgerQueue(100);
        var (old, fresh) = (Tidy(1), Tidy(1));
        queue.TryAdd(old);
        queue.TryAdd(fresh);
        queue.GiveUpOlderThan(command => command == old, command => command.Complete(new MovementResult { Kind = ResultKind.Unavailable }));
        Take(queue, 9).Should().HaveCount(1);
        fresh.Complete(new MovementResult());

        (await old.Answer).Kind.Should().Be(ResultKind.Unavailable);
        (await fresh.Answer).Kind.Should().Be(ResultKind.Ok);
    }

    [Fact]
    public async Task Reader_that_sleeps_is_woken_for_every_command_of_many_writers()
    {
        const int Each = 20_000;
        var queue = new LedgerQueue(int.MaxValue);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var reader = Task.Run(async () =>
        {
            var batch = new List<PendingCommand>();
            for (var taken = 0; taken < 2 * Each; taken += batch.Count)
            {
                await queue.WaitAsync(limit.Token);
                batch.Clear();
                queue.TakeBatch(batch, int.MaxValue);
            }
        });
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            for (var n = 0; n < Each; n++)
            {
                queue.TryAdd(Tidy(1));
            }
        })));

        await reader;
        queue.Lines.Should().Be(0);
    }

    private static PendingCommandOf<MovementResult> Tidy(int lines) =>
        new(new TidyCommand([.. Enumerable.Range(0, lines).Select(n => new Sku($"S{n}"))]), 0, inline: false);

    private static List<int> Take(LedgerQueue queue, int lines)
    {
        var batch = new List<PendingCommand>();
        queue.TakeBatch(batch, lines);
        return [.. batch.Select(command => command.Command.Lines)];
    }
}
