namespace CartIntegrity.Tests;

/// <summary>What nobody looks at costs nothing: the engine's hot paths were measured without it.</summary>
[Collection(OnlyListener.Name)]
public sealed class NobodyListensTests
{
    private const int Times = 1_000;

    [Fact]
    public void Look_at_whether_somebody_listens_allocates_nothing() =>
        Allocated(() => Spans.AreHeard).Should().Be(0);

    [Fact]
    public void Check_that_nobody_looks_at_is_not_observed_and_allocates_nothing()
    {
        using var meters = new OwnMeters(listens: false);
        var observer = new CheckObserver(Microsoft.Extensions.Options.Options.Create(new CartIntegrityOptions()), TimeProvider.System, meters);
        var cart = FakeShop.CartOf(("A", 1));

        observer.Begin(cart, isPage: true).Should().BeNull();
        Allocated(() => observer.Begin(cart, isPage: true) is null).Should().Be(0);
    }

    [Fact]
    public void Batch_that_nobody_measures_allocates_nothing_for_it()
    {
        using var meters = new OwnMeters(listens: false);
        var metrics = new LedgerMetrics(meters, TimeProvider.System, () => 0, () => null);
        var command = new PendingCommandOf<MovementResult>(new TidyCommand([new Sku("A")]), 0, inline: true);
        List<PendingCommand> commands = [command, command];
        var refused = new MovementResult { Kind = ResultKind.Refused, Reason = Reason.NotThere };

        Allocated(() =>
        {
            var taken = metrics.Taken(commands);
            metrics.Answered(commands, taken);
            metrics.Ended(new HoldEnds(1, 1, 1));
            metrics.Rejected(command.Command, refused);
            return taken < 0;
        }).Should().Be(0);
    }

    /// <summary>Bytes for many times, after what the first few make once.</summary>
    private static long Allocated(Func<bool> act)
    {
        var sum = 0;
        for (var i = 0; i < Times; i++)
        {
            sum += act() ? 1 : 0;
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++)
        {
            sum += act() ? 1 : 0;
        }

        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(sum);
        return bytes;
    }
}
