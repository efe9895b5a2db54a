using CartIntegrity.Testing;

namespace CartIntegrity.Simulation;

/// <summary>Somebody with a cart: fills it, changes it, pays or walks away; asks again when an answer is lost, as a browser does.</summary>
internal sealed class Shopper(World world, Shop shop, Setting setting, int number)
{
    private readonly Random _chance = world.ChanceOf($"shopper {number}");
    private readonly string _name = $"s{number}";
    private long _revision;
    private int _order;

    /// <summary>What the shopper was told last of every order.</summary>
    public Dictionary<string, ResultKind> Orders { get; } = [];

    public async Task RunAsync(Func<bool> isOver)
    {
        while (!isOver())
        {
            await world.Rest(_chance.Next(10) == 0 ? _chance.Next(1_200_000) : _chance.Next(1, 20_000));
            var held = await HoldAsync(HoldMode.AsFarAsPossible);
            if (held.Hold is { IsOpen: true } && _chance.Next(3) > 0)
            {
                await CheckOutAsync();
            }
            else if (_chance.Next(3) == 0)
            {
                Tell(await shop.Ledger.ReleaseAsync(new CartId(_name)));
            }
            else if (_chance.Next(4) == 0)
            {
                Tell(await shop.Ledger.MoveAsync(new CartId(_name), new CartId($"s{_chance.Next(setting.Shoppers)}")));
            }
        }
    }

    private async Task<HoldResult> HoldAsync(HoldMode mode)
    {
        var lines = Enumerable.Range(0, _chance.Next(0, 4)).Select(_ => ($"SKU{_chance.Next(setting.Skus)}", _chance.Next(1, 4))).ToArray();
        var cart = LedgerHarness.CartOf(_name, ++_revision, lines);
        HoldResult result;
        do
        {
            result = await shop.Ledger.HoldAsync(cart, mode);
            shop.Oracle.Held(cart, mode, result);
            Tell(result);
            await world.Rest(_chance.Next(1, 2_000));
        }
        while (result.Kind is ResultKind.Unavailable or ResultKind.OutcomeUnknown || _chance.Next(10) == 0);
        return result;
    }

    private async Task CheckOutAsync()
    {
        var all = await HoldAsync(HoldMode.AllOrNothing);
        if (all.Hold is not { IsOpen: true } hold || !all.IsOk)
        {
            return;
        }

        var begun = await shop.Ledger.BeginPaymentAsync(hold.Id, hold.Version, TimeSpan.FromSeconds(_chance.Next(10, 300)));
        Tell(begun);
        await world.Rest(_chance.Next(5) == 0 ? _chance.Next(900_000) : _chance.Next(8_000));
        if (_chance.Next(6) == 0)
        {
            Tell(await shop.Ledger.EndPaymentAsync(hold.Id, hold.Version));
            return;
        }

        await PayAsync(hold, $"{_name}-{++_order}");
    }

    /// <summary>Commits, while a repair job may abandon the same order: whoever is first wins, the other is told.</summary>
    private async Task PayAsync(Hold hold, string order)
    {
        var repair = _chance.Next(8) == 0 ? shop.Ledger.AbandonAsync(new OrderId(order)).AsTask() : null;
        CommitResult result;
        do
        {
            result = await shop.Ledger.CommitAsync(hold.Id, hold.Version, new OrderId(order));
            shop.Oracle.Committed(shop.Ledger, order, result);
            Orders[order] = result.Kind;
            Tell(result);
            await world.Rest(_chance.Next(1, 2_000));
        }
        while (result.Kind is ResultKind.Unavailable or ResultKind.OutcomeUnknown || _chance.Next(8) == 0);
        if (repair is not null && (await repair).IsOk && result.IsOk)
        {
            shop.Oracle.Fail($"order {order} ended twice");
        }
    }

    private void Tell(LedgerResult result) => world.Tell(_name, $"{result.GetType().Name} {result.Kind} {result.Reason}");
}
