using CartIntegrity.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CartIntegrity.Simulation;

/// <summary>
/// Honest shoppers and bots over one item, minute by minute (I1, I3). One mind leads the bots and wastes nothing: each asks again when its time is over; one
/// that is given nothing drops its cookie and comes back as a new guest, and when that is given nothing either, nobody asks before the next minute.
/// An honest shopper who is refused at the checkout tries twice more and gives up.
/// </summary>
internal sealed class Economy : IShopperOrigin, IAsyncDisposable
{
    private static readonly Sku Item = new("ITEM");

    private readonly EconomySetting _setting;
    private readonly ManualTimeProvider _time = new();
    private readonly InMemoryLedgerStore _store;
    private readonly LedgerPump _pump;
    private readonly InventoryLedger _ledger;
    private readonly List<Honest> _honest = [];
    private readonly Bot[] _bots;
    private long _revision;
    private int _sessions;
    private long _requests;

    private Economy(EconomySetting setting)
    {
        _setting = setting;
        var policy = new StockPolicy { Limits = setting.Limits };
        _store = new InMemoryLedgerStore(_time);
        _pump = new LedgerPump(_store, new LedgerPumpOptions { Policy = policy, AnswerInline = true }, _time, NullLogger.Instance);
        _ledger = new InventoryLedger(_store, _pump, policy, new CountingIdSource(), this);
        _bots = [.. Enumerable.Range(0, setting.Bots == BotKind.None ? 0 : EconomySetting.BotsAtATime).Select(number => new Bot(number % EconomySetting.BotRanges))];
    }

    public ShopperOrigin? Current { get; private set; }

    public static async Task<EconomyReport> RunAsync(EconomySetting setting)
    {
        await using var economy = new Economy(setting);
        return await economy.RunAsync();
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private async Task<EconomyReport> RunAsync()
    {
        await _store.OpenAsync(CancellationToken.None);
        await ReceiveAsync(EconomySetting.Stock);
        var (unitMinutes, most) = (0L, 0L);
        for (var minute = 0; minute < EconomySetting.Minutes; minute++)
        {
            await BotsAsync();
            await HonestAsync(minute);
            var held = await HeldByBotsAsync();
            (unitMinutes, most) = (unitMinutes + held, Math.Max(most, held));
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        (await _ledger.VerifyAsync()).IsSound.Should().BeTrue();

        // Whoever came in the last minutes had no time to buy.
        var done = _honest.Where(shopper => shopper.Came < EconomySetting.Minutes - 20).ToList();
        return new EconomyReport(_requests, unitMinutes, most, Count(done, isMember: true), Count(done, isMember: false));
    }

    private async Task BotsAsync()
    {
        foreach (var bot in _bots.Where(bot => bot.HeldUntil <= _time.GetUtcNow()))
        {
            Current = new ShopperOrigin(IsVerified: false) { AddressRange = (ulong)bot.Range + 1 };
            var isNew = bot.Cart is null;
            if (!await TakeAsync(bot) && (isNew || !await TakeAsync(bot)))
            {
                return;
            }
        }
    }

    private async Task<bool> TakeAsync(Bot bot)
    {
        bot.Cart ??= NewCart("bot");
        var result = _setting.Bots == BotKind.Checkout ? await FromTheMostAsync(bot.Cart.Value) : await AskAsync(bot.Cart.Value, EconomySetting.Stock, HoldMode.AsFarAsPossible);
        if (result.IsOk && result.Hold?.UnitsOf(Item) > 0)
        {
            bot.HeldUntil = _time.GetUtcNow() + (_setting.Bots == BotKind.Mover ? await MoveAsync(bot) : result.Remaining);
            return true;
        }

        bot.Cart = null;
        return false;
    }

    /// <summary>Signs in with the cart, and takes for it what the account may have.</summary>
    private async Task<TimeSpan> MoveAsync(Bot bot)
    {
        Current = new ShopperOrigin(IsVerified: true) { Shopper = new ShopperId("bot") };
        var account = NewCart("bot-account");
        _requests++;
        await PumpAsync(_ledger.MoveAsync(bot.Cart!.Value, account));
        bot.Cart = null;
        return (await AskAsync(account, EconomySetting.Stock, HoldMode.AsFarAsPossible)).Remaining;
    }

    /// <summary>All or nothing: asks for fewer until it is given some.</summary>
    private async Task<HoldResult> FromTheMostAsync(CartId cart)
    {
        var most = Math.Min(EconomySetting.Stock, _setting.Limits.UnitsPerLine ?? int.MaxValue);
        var result = await AskAsync(cart, most, HoldMode.AllOrNothing);
        for (var fewer = most / 5; !result.IsOk && fewer > 0; fewer /= 5)
        {
            result = await AskAsync(cart, fewer, HoldMode.AllOrNothing);
        }

        return result;
    }

    private async Task<HoldResult> AskAsync(CartId cart, int units, HoldMode mode)
    {
        _requests++;
        return await HoldAsync(cart, units, mode);
    }

    private async Task HonestAsync(int minute)
    {
        for (var number = 0; number < EconomySetting.HonestPerMinute; number++)
        {
            _honest.Add(new Honest(NewCart("honest"), minute, IsMember: number % 2 == 0, Units: 1 + (_honest.Count % 3)));
        }

        foreach (var shopper in _honest.Where(shopper => !shopper.Bought && minute - shopper.Came < 12))
        {
            Current = shopper.IsMember ? new ShopperOrigin(IsVerified: true) { Shopper = new ShopperId(shopper.Cart.Value) } : new ShopperOrigin(IsVerified: false);
            switch (minute - shopper.Came)
            {
                case 0:
                    await HoldAsync(shopper.Cart, shopper.Units, HoldMode.AsFarAsPossible);
                    break;
                case 6 or 8 or 10:
                    await BuyAsync(shopper);
                    break;
                default:
                    break;
            }
        }
    }

    private async Task BuyAsync(Honest shopper)
    {
        var held = await HoldAsync(shopper.Cart, shopper.Units, HoldMode.AllOrNothing);
        if (held is { IsOk: true, Hold: { } hold })
        {
            (await PumpAsync(_ledger.CommitAsync(hold.Id, hold.Version, new OrderId($"O-{hold.Id}")))).IsOk.Should().BeTrue();
            shopper.Bought = true;
            await ReceiveAsync(shopper.Units);
        }
    }

    private Task<HoldResult> HoldAsync(CartId cart, int units, HoldMode mode) =>
        PumpAsync(_ledger.HoldAsync(new Cart(cart, ++_revision, [new CartLine(new LineId("1"), Item, units)]), mode));

    private async Task ReceiveAsync(int units) => (await PumpAsync(_ledger.RecordAsync(StockMovement.Of(
        MovementKind.Receipt, new StockItem(Item, LocationId.Main), units, "economy", $"{++_revision}")))).IsOk.Should().BeTrue();

    private async Task<T> PumpAsync<T>(ValueTask<T> asked)
    {
        var answer = asked.AsTask();
        await _pump.RunOnceAsync();
        return await answer;
    }

    private async Task<long> HeldByBotsAsync()
    {
        var holds = (await _store.ReadCheckpointAsync(CancellationToken.None)).Holds;
        return holds.Where(hold => hold.IsAliveAt(_time.GetUtcNow()) && hold.Cart.Value.StartsWith("bot", StringComparison.Ordinal)).Sum(hold => hold.UnitsOf(Item));
    }

    private CartId NewCart(string whose) => new($"{whose}-{++_sessions}");

    private static (int Bought, int Came) Count(List<Honest> shoppers, bool isMember) =>
        (shoppers.Count(shopper => shopper.IsMember == isMember && shopper.Bought), shoppers.Count(shopper => shopper.IsMember == isMember));

    private sealed record Honest(CartId Cart, int Came, bool IsMember, int Units)
    {
        public bool Bought { get; set; }
    }

    private sealed class Bot(int range)
    {
        public int Range { get; } = range;

        public CartId? Cart { get; set; }

        public DateTimeOffset HeldUntil { get; set; }
    }
}
