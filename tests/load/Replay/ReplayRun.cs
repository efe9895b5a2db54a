namespace CartIntegrity.Load;

/// <summary>
/// Plays a month an hour at a time: what is due leaves the house, then all the carts of the hour are open at once, then they are paid for, then
/// cancellations and returns. Commands are handed over in the file's order, so a month comes out the same on every store.
/// </summary>
internal sealed class ReplayRun(RunningLedger running, ReplayClock clock, ReplayTally tally)
{
    /// <summary>Longer than the hour in which a cart is open, so who pays in time has a hold; who leaves loses it within the next hour.</summary>
    public static readonly TimeSpan ReservationWindow = TimeSpan.FromMinutes(90);
    private readonly OrderBook _orders = new();

    public async Task PlayAsync(SalesFile file, ReplayPace pace, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var warehouse = new ReplayWarehouse(running, _orders, tally);
        var shoppers = new ReplayShoppers(running, _orders, tally);
        await warehouse.OpenAsync(OpeningStock.From(file.Invoices));
        var played = 0;
        foreach (var hour in file.Invoices.GroupBy(invoice => invoice.Time.UtcTicks / TimeSpan.TicksPerHour))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await pace.WaitAsync(hour.First().Time - clock.GetUtcNow(), cancellationToken);
            await PlayHourAsync([.. hour], warehouse, shoppers);
            progress.Report(played += hour.Count());
        }

        clock.MoveTo(clock.GetUtcNow() + BoughtUnits.ShipsAfter);
        await warehouse.ShipAsync(DateTimeOffset.MaxValue);
    }

    private async Task PlayHourAsync(List<Invoice> hour, ReplayWarehouse warehouse, ReplayShoppers shoppers)
    {
        var sales = hour.Where(invoice => !invoice.IsCancellation).ToList();
        clock.MoveTo(hour[0].Time);
        await warehouse.ShipAsync(clock.GetUtcNow() - BoughtUnits.ShipsAfter);
        await shoppers.AbandonAsync(sales);
        var carts = await shoppers.FillAsync(sales);
        clock.MoveTo(hour[^1].Time);
        await shoppers.PayAsync(carts);
        await warehouse.TakeBackAsync([.. hour.Where(invoice => invoice.IsCancellation)]);
    }
}
