using System.Diagnostics;
using Spectre.Console;

namespace CartIntegrity.Load;

/// <summary>A real month of a real shop, played through the ledger.</summary>
internal sealed class ReplayCommand : ILoadCommand
{
    public string Name => "replay";

    public string Summary => "Plays a month of the retailer's real orders as carts: validate, hold, commit, ship, cancel, return.";

    public IReadOnlyList<LoadOption> Options { get; } =
    [
        new("--data", "file.csv.gz", "a month of the Online Retail data set, packed or plain"),
        .. LedgerStoreKind.Options,
        new("--speed", "max|3600|…", "as fast as it can (default), or how many times as fast as it was"),
    ];

    public async Task<LoadReport> RunAsync(LoadArguments arguments, IAnsiConsole screen, CancellationToken cancellationToken)
    {
        await using var store = await LedgerStoreKind.FromAsync(arguments);
        var pace = ReplayPace.From(arguments);
        var file = SalesFile.Read(arguments.Text("--data"));
        var clock = new ReplayClock(file.Invoices.Count > 0 ? file.Invoices[0].Time.AddDays(-1) : DateTimeOffset.UnixEpoch);
        using var folder = new TemporaryFolder();
        await using var running = await RunningLedger.StartAsync(builder => store.Register(builder, folder), clock, options =>
            (options.ReservationWindow, options.LongestHold) = (ReplayRun.ReservationWindow, 2 * ReplayRun.ReservationWindow));

        var tally = new ReplayTally();
        var start = Stopwatch.GetTimestamp();
        var time = await ProgressLine.RunAsync(screen, "playing the month", file.Invoices.Count, async progress =>
        {
            await new ReplayRun(running, clock, tally).PlayAsync(file, pace, progress, cancellationToken);
            return Stopwatch.GetElapsedTime(start);
        });
        var verified = await running.Ledger.VerifyAsync(cancellationToken: cancellationToken);
        var audit = await JournalAudit.ReadAsync(running.Ledger, cancellationToken);
        return ReplayReport.From(store, file, tally, time, verified, audit, running.Pump);
    }
}
