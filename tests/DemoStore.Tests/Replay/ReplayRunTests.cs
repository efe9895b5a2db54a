using CartIntegrity;

namespace DemoStore.Tests;

public sealed class ReplayRunTests
{
    private static readonly RealOrderLine Mug = new("22001", 1);

    [Fact]
    public async Task Order_is_held_then_paid_then_shipped_in_replayed_time()
    {
        await using var scene = await ReplayScene.OpenAsync([ReplayScene.Order(1, 0, Mug with { Quantity = 4 }), ReplayScene.Order(2, 3_000, Mug)], [("22001", 10)]);

        await scene.BeginAsync();
        (await HeadAsync(scene)).Should().Match<StockHead>(head => head.Reserved == 4 && head.Allocated == 0);
        await scene.PassAsync(ReplayRun.PaysAfter);
        (await HeadAsync(scene)).Should().Match<StockHead>(head => head.Reserved == 0 && head.Allocated == 4);
        await scene.PassAsync(BoughtUnits.ShipsAfter);
        (await HeadAsync(scene)).Should().Match<StockHead>(head => head.Allocated == 0 && head.OnHand == 6);
        scene.Run.Figures.Should().BeEquivalentTo(new ReplayFigures { OrdersPlayed = 1, OrdersCommitted = 1, LinesCommitted = 1, UnitsCommitted = 4, UnitsShipped = 4 });
    }

    [Fact]
    public async Task Lines_that_cannot_be_had_whole_are_refused_and_the_others_sold()
    {
        var order = ReplayScene.Order(1, 0, Mug with { Quantity = 6 }, Mug with { Quantity = 3 }, new RealOrderLine("22002", 2), new RealOrderLine("22003", 1));
        await using var scene = await ReplayScene.OpenAsync([order], [("22001", 8), ("22002", 2)]);

        await scene.BeginAsync();
        await scene.EndAsync();

        scene.Run.Figures.Should().BeEquivalentTo(new ReplayFigures
        {
            OrdersPlayed = 1, OrdersCommitted = 1, LinesCommitted = 2, UnitsCommitted = 8, LinesRefused = 2, UnitsRefused = 4,
        });
        (await scene.Harness.HeadAsync("22001", ShopLocation.London.Id)).Allocated.Should().Be(6);
    }

    [Fact]
    public async Task Order_of_which_nothing_is_there_is_refused_whole()
    {
        await using var scene = await ReplayScene.OpenAsync([ReplayScene.Order(1, 0, Mug with { Quantity = 3 })], [("22001", 2)]);

        await scene.BeginAsync();
        await scene.EndAsync();

        scene.Run.Figures.Should().BeEquivalentTo(new ReplayFigures { OrdersPlayed = 1, OrdersRefused = 1, LinesRefused = 1, UnitsRefused = 3 });
    }

    [Fact]
    public async Task Cart_that_is_left_keeps_its_units_until_the_ledgers_own_time_is_over()
    {
        await using var scene = await ReplayScene.OpenAsync([ReplayScene.Order(ReplayShoppers.LeavesEvery, 0, Mug), ReplayScene.Order(17, 30, Mug)], [("22001", 1)]);

        await scene.BeginAsync();
        await scene.EndAsync();
        scene.Run.Figures.Should().Match<ReplayFigures>(figures => figures.CartsLeft == 1 && figures.OrdersRefused == 1 && figures.LinesCommitted == 0);

        scene.Harness.Time.Advance(scene.Harness.Options.Policy.ReservationWindow);
        (await scene.Harness.AvailabilityAsync("22001")).Available.Should().Be(1);
    }

    [Fact]
    public async Task Taken_back_before_shipping_is_cancelled_after_it_returned_and_refused_units_are_nothing()
    {
        RealOrder[] orders =
        [
            ReplayScene.Order(1, 0, Mug with { Quantity = 5 }), ReplayScene.Order(2, 1, new RealOrderLine("22002", 9)),
            ReplayScene.Back(3, 10, new RealOrderLine("22001", 2, 1)), ReplayScene.Back(4, 11, new RealOrderLine("22002", 9, 2)),
            ReplayScene.Back(5, 2_000, new RealOrderLine("22001", 4, 1)), ReplayScene.Back(6, 2_001, new RealOrderLine("22003", 7)),
        ];
        await using var scene = await ReplayScene.OpenAsync(orders, [("22001", 5), ("22003", 1)]);

        await scene.BeginAsync();
        await scene.EndAsync();

        scene.Run.Figures.Should().Match<ReplayFigures>(figures => figures.UnitsCancelled == 2 && figures.UnitsShipped == 3 && figures.UnitsReturned == 3 + 7);
        (await HeadAsync(scene)).Should().Match<StockHead>(head => head.OnHand == 5 && head.Allocated == 0);
        (await scene.Harness.HeadAsync("22003", ShopLocation.London.Id)).OnHand.Should().Be(8);
    }

    [Fact]
    public async Task Pause_stands_still_go_on_goes_on_where_it_was()
    {
        await using var scene = await ReplayScene.OpenAsync([ReplayScene.Order(1, 0, Mug), ReplayScene.Order(2, 60, Mug), ReplayScene.Order(3, 120, Mug)], [("22001", 9)]);
        await scene.BeginAsync();
        await scene.PassAsync(TimeSpan.FromMinutes(30));

        scene.Pacer.Pause();
        scene.Harness.Time.Advance(TimeSpan.FromHours(2));
        scene.Pacer.Now.Should().Be(ReplayScene.Start.AddMinutes(30));
        scene.Run.Figures.OrdersPlayed.Should().Be(1);

        scene.Pacer.GoOn();
        await scene.PassAsync(TimeSpan.FromMinutes(30));
        scene.Run.Figures.OrdersPlayed.Should().Be(2);
    }

    [Fact]
    public async Task Paid_after_a_long_pause_others_have_the_units_is_an_honest_no()
    {
        await using var scene = await ReplayScene.OpenAsync([ReplayScene.Order(1, 0, Mug)], [("22001", 1)]);
        await scene.BeginAsync();
        scene.Pacer.Pause();
        scene.Harness.Time.Advance(TimeSpan.FromHours(1));
        (await scene.Harness.RecordAsync(MovementKind.Sale, "22001", 1, ShopLocation.London.Id)).IsOk.Should().BeTrue();

        scene.Pacer.GoOn();
        await scene.EndAsync();

        scene.Run.Figures.Should().BeEquivalentTo(new ReplayFigures { OrdersPlayed = 1, OrdersRefused = 1, LinesRefused = 1, UnitsRefused = 1 });
    }

    [Fact]
    public async Task Speed_changed_while_it_runs_keeps_the_replayed_time_and_changes_what_passes()
    {
        await using var scene = await ReplayScene.OpenAsync([ReplayScene.Order(1, 0, Mug), ReplayScene.Order(2, 600, Mug)], [("22001", 9)], ReplaySpeed.Slowest);
        await scene.BeginAsync();
        await scene.PassAsync(TimeSpan.FromMinutes(5));

        scene.Pacer.Change(ReplaySpeed.Usual);
        scene.Pacer.Now.Should().Be(ReplayScene.Start.AddMinutes(5));
        await scene.PassAsync(TimeSpan.FromMinutes(10));
        scene.Pacer.Change(ReplaySpeed.Fastest);
        await scene.EndAsync();

        scene.Run.Figures.OrdersCommitted.Should().Be(2);
    }

    [Fact]
    public async Task Stopped_and_settled_nothing_is_held_and_everything_sold_has_left()
    {
        await using var scene = await ReplayScene.OpenAsync(
            [ReplayScene.Order(1, 0, Mug with { Quantity = 2 }), ReplayScene.Order(2, 10, Mug with { Quantity = 3 }), ReplayScene.Order(3, 500, Mug)], [("22001", 9)]);
        await scene.BeginAsync();
        await scene.PassAsync(TimeSpan.FromMinutes(11));
        (await HeadAsync(scene)).Should().Match<StockHead>(head => head.Allocated == 2 && head.Reserved == 3);
        await scene.StopAsync();

        var report = new ReplayReport { Run = scene.Ids.Run, Month = "2010-12", Speed = "600" };
        (await scene.Stage.SettleAsync(report, releases: true, CancellationToken.None)).Should().Be((2L, 0L));
        (await scene.Stage.SettleAsync(report, releases: true, CancellationToken.None)).Should().Be((0L, 0L), "settled twice, the second time finds nothing");

        (await HeadAsync(scene)).Should().Match<StockHead>(head => head.Allocated == 0 && head.Reserved == 0 && head.OnHand == 7);
        (await scene.Stage.VerifyAsync(CancellationToken.None)).Should().Be((0, 0L));
    }

    [Fact]
    public async Task Units_promised_ship_when_they_have_come_and_are_cancelled_when_not()
    {
        await using var scene = await ReplayScene.OpenAsync([ReplayScene.Order(1, 0, Mug with { Quantity = 6 }), ReplayScene.Order(2, 500, Mug)], [("22001", 2)]);
        var item = (await HeadAsync(scene)).Item;
        var later = new StockSettings { BackorderAllowance = 9, PromiseDate = new DateOnly(2031, 5, 6) };
        (await scene.Harness.Ledger.ConfigureAsync(new SettingsChange(item, later, "test", "promise"))).IsOk.Should().BeTrue();
        await scene.BeginAsync();
        await scene.PassAsync(TimeSpan.FromMinutes(5));
        (await HeadAsync(scene)).Allocated.Should().Be(6);
        (await scene.Harness.Ledger.RecordAsync(StockMovement.Of(MovementKind.Receipt, item, 1, "test", "came"))).IsOk.Should().BeTrue();
        await scene.StopAsync();

        var report = new ReplayReport { Run = scene.Ids.Run, Month = "2010-12", Speed = "600" };
        (await scene.Stage.SettleAsync(report, releases: true, CancellationToken.None)).Should().Be((3L, 3L), "two were there, one came, three never did");

        (await HeadAsync(scene)).Should().Match<StockHead>(head => head.Allocated == 0 && head.OnHand == 0 && head.Deficit == 0);
    }

    [Fact]
    public async Task Month_of_real_orders_sells_out_what_is_tight_and_oversells_nothing()
    {
        var orders = RealOrders.Shipped().Of("2011-01");
        var stock = orders.Where(order => !order.IsCancellation).SelectMany(order => order.Lines).GroupBy(line => line.Sku)
            .Select(sku => (sku.Key, Math.Max(1, (int)(sku.Sum(line => (long)line.Quantity) * 9 / 10)))).ToArray();
        await using var scene = await ReplayScene.OpenAsync(orders, stock, ReplaySpeed.Fastest);

        await scene.Run.PlayAsync(static () => { }, CancellationToken.None);

        var figures = scene.Run.Figures;
        figures.Errors.Should().Be(0, figures.FirstError);
        figures.OrdersPlayed.Should().Be(orders.Count);
        figures.LinesCommitted.Should().BeGreaterThan(20_000);
        figures.LinesRefused.Should().BeGreaterThan(500);
        var left = orders.Where(order => !order.IsCancellation && ReplayShoppers.Leaves(order)).Sum(order => order.Lines.Length);
        (figures.LinesCommitted + figures.LinesRefused).Should().BeInRange(
            orders.Where(order => !order.IsCancellation).Sum(order => order.Lines.Length) - left, orders.Where(order => !order.IsCancellation).Sum(order => order.Lines.Length));
        (await scene.Stage.VerifyAsync(CancellationToken.None)).Should().Be((0, 0L));
        (await scene.Stage.OversoldNowAsync(CancellationToken.None)).Should().Be(0);
    }

    [Fact]
    public async Task Oversold_is_read_from_the_ledger_and_told_when_a_forced_correction_makes_it_so()
    {
        await using var scene = await ReplayScene.OpenAsync([ReplayScene.Order(1, 0, Mug with { Quantity = 5 })], [("22001", 5)]);
        await scene.BeginAsync();
        await scene.EndAsync();

        (await scene.Harness.RecordAsync(MovementKind.Count, "22001", 2, ShopLocation.London.Id, forced: true)).IsOk.Should().BeTrue();

        (await scene.Stage.OversoldNowAsync(CancellationToken.None)).Should().Be(3);
        (await scene.Stage.VerifyAsync(CancellationToken.None)).Oversold.Should().Be(3);
    }

    private static async Task<StockHead> HeadAsync(ReplayScene scene) => await scene.Harness.HeadAsync("22001", ShopLocation.London.Id);
}
