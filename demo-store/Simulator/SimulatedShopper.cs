using CartIntegrity;

namespace DemoStore;

/// <summary>Somebody who wants one unit: comes, asks, waits, pays, is declined, walks off.</summary>
internal sealed class SimulatedShopper(SimulatedWorld world, SimulatedLine line, SimulatorWish wish, int number)
{
    private const int MostPayments = 2;
    private const double WalksOff = .1;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan PaymentLimit = TimeSpan.FromMinutes(2);

    private readonly Random _chance = world.ChanceOf(number);
    private readonly CartId _cart = new($"shopper-{number}");
    private long _revision;

    public SimulatedState State { get; private set; }

    public async Task RunAsync()
    {
        await world.Rest(_chance, 0, 30);
        var patience = world.Time.Elapsed + Patience;
        while (State < SimulatedState.Bought)
        {
            State = State == SimulatedState.Waiting ? SimulatedState.Waiting : SimulatedState.Asking;
            var answer = await HoldAsync();
            if (answer is { IsOk: true, Hold: { IsOpen: true } hold, Lines: [{ Held: 1 }] })
            {
                State = SimulatedState.Holding;
                await ShopAsync(hold);
            }
            else if (answer.Lines is not [{ ReturnsIn: { } returns }])
            {
                State = SimulatedState.ToldNo;
            }
            else if (world.Time.Elapsed >= patience)
            {
                State = SimulatedState.Left;
            }
            else
            {
                State = SimulatedState.Waiting;
                await world.Rest(_chance, .5, Math.Clamp(returns.TotalSeconds, 1, 8));
            }
        }
    }

    private Task<HoldResult> HoldAsync()
    {
        var cart = new Cart(_cart, ++_revision, [new CartLine(new LineId("1"), SimulatedLedger.Item.Sku, 1)]);
        return line.AskAsync(_chance, ledger => ledger.HoldAsync(cart));
    }

    /// <summary>Looks around, then pays. A hold that ran out meanwhile is asked for again by the caller.</summary>
    private async Task ShopAsync(Hold hold)
    {
        await world.Rest(_chance, 2, 20);
        if (_chance.NextDouble() < WalksOff)
        {
            State = SimulatedState.Left;
            return;
        }

        for (var payment = 1; payment <= MostPayments; payment++)
        {
            var version = hold.Version;
            var begun = await line.AskAsync(_chance, ledger => ledger.BeginPaymentAsync(hold.Id, version, PaymentLimit));
            if (!begun.IsOk || begun.Hold is not { } paying)
            {
                return;
            }

            State = SimulatedState.Paying;
            var isSlow = _chance.Next(100) < wish.SlowPercent;
            await world.Rest(_chance, isSlow ? 40 : 2, isSlow ? 80 : 6);
            if (_chance.Next(100) >= wish.DeclinedPercent)
            {
                await CommitAsync(paying);
                return;
            }

            var ended = await line.AskAsync(_chance, ledger => ledger.EndPaymentAsync(paying.Id, paying.Version));
            (State, hold) = (SimulatedState.Holding, ended.Hold ?? paying);
            await world.Rest(_chance, 1, 5);
        }

        await line.AskAsync(_chance, ledger => ledger.ReleaseAsync(_cart));
        State = SimulatedState.Left;
    }

    private async Task CommitAsync(Hold hold)
    {
        var order = new OrderId($"order-{number}");
        var sold = await line.AskAsync(_chance, ledger => ledger.CommitAsync(hold.Id, hold.Version, order));
        State = sold.IsOk ? SimulatedState.Bought : SimulatedState.ToldNo;
    }
}
