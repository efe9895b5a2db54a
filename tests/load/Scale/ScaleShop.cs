using System.Diagnostics;

namespace CartIntegrity.Load;

/// <summary>A shop of some size, with what was measured of it.</summary>
internal sealed class ScaleShop : IAsyncDisposable
{
    /// <summary>One receipt for each SKU, and enough for the run: many SKUs are met seldom.</summary>
    private const int UnitsPerSku = StockLimits.UnitsPerLine;

    private readonly LedgerStoreKind _store;
    private readonly TemporaryFolder _folder;
    private readonly HoldSettings _settings;

    private ScaleShop(LedgerStoreKind store, TemporaryFolder folder, HoldSettings settings, LedgerSide side, long bytes)
    {
        (_store, _folder, _settings, Side) = (store, folder, settings, side);
        BytesPerSku = (double)bytes / settings.Skus;
    }

    public LedgerSide Side { get; }

    public SideFigures Figures { get; } = new();

    public string StoreName => _store.Name;

    /// <summary>Managed memory for each SKU after its first receipt, the journal included where it is in memory.</summary>
    public double BytesPerSku { get; }

    public static async Task<ScaleShop> OpenAsync(LoadArguments arguments, HoldSettings settings)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var store = await LedgerStoreKind.FromAsync(arguments);
        var folder = new TemporaryFolder();
        var side = await LedgerSide.StartAsync(store, folder, settings, UnitsPerSku);
        return new ScaleShop(store, folder, settings, side, GC.GetTotalMemory(forceFullCollection: true) - before);
    }

    /// <summary>Holds for new carts until the journal has so many events; these holds stay.</summary>
    public async Task<int> FillAsync(int events, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var left = Math.Max(0, events - _settings.Skus);
        var carts = (left + _settings.Lines - 1) / _settings.Lines;
        var asked = 0;
        await Task.WhenAll(Enumerable.Range(0, _settings.Clients).Select(async client =>
        {
            for (var number = Interlocked.Increment(ref asked); number <= carts; number = Interlocked.Increment(ref asked))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!await Side.AskAsync(client))
                {
                    throw new InvalidOperationException("A hold was refused although there is enough.");
                }

                progress.Report((double)number * _settings.Lines);
            }
        }));
        return carts;
    }

    public async Task<(VerificationReport Report, TimeSpan Time)> VerifyAsync(CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var report = await Side.Running.Ledger.VerifyAsync(cancellationToken: cancellationToken);
        return (report, Stopwatch.GetElapsedTime(start));
    }

    public async ValueTask DisposeAsync()
    {
        await Side.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Dispose();
    }
}
