using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CartIntegrity;

/// <summary>
/// Checks a cart beside the page: everything that is complete at once is concluded before <see cref="Begin"/> returns, without a task, a timer or a DI
/// scope unless a plug needs one.
/// </summary>
internal sealed class CartValidator : ICartValidator
{
    private const string StockName = "stock";

    private readonly IInventoryLedger _ledger;
    private readonly StockCheck _stock;
    private readonly FindingChecks _findings;
    private readonly TimeLimit _timeLimit;
    private readonly CheckObserver _observer;
    private readonly ILogger<CartValidator> _logger;

    public CartValidator(IInventoryLedger ledger, CartPlugs plugs, IOptions<CartIntegrityOptions> options, CheckObserver observer, ILogger<CartValidator> logger)
    {
        _ledger = ledger;
        _stock = new StockCheck(options.Value);
        _timeLimit = new TimeLimit(options.Value.CheckTimeLimit, observer.Time);
        _findings = new FindingChecks(plugs, new LimitCheck(options.Value.Limits.UnitsPerLine), _timeLimit, logger);
        (_observer, _logger) = (observer, logger);
    }

    public CartCheck Begin(Cart cart) => Check(cart, isPage: true);

    public Task<CartVerdict> ValidateAsync(Cart cart, CancellationToken cancellationToken = default) =>
        Check(cart, isPage: false).Completion.WaitAsync(cancellationToken);

    private CartCheck Check(Cart cart, bool isPage)
    {
        ArgumentNullException.ThrowIfNull(cart);
        cart = cart.Lines.IsDefault ? cart with { Lines = [] } : cart;
        var observation = _observer.Begin(cart, isPage);
        var skus = new CartSkus(cart);
        var stock = ReadStockAsync(cart, skus, observation);
        var findings = _findings.RunAsync(cart, skus, observation);
        if (stock.IsCompletedSuccessfully && findings.IsCompletedSuccessfully)
        {
            var verdict = Conclude(cart, skus, stock.Result, findings.Result);
            return new CartCheck(cart, observation?.End(verdict) ?? verdict);
        }

        var completion = ConcludeAsync(cart, skus, stock, findings, observation);
        observation?.LeaveCaller();
        return new CartCheck(cart, completion);
    }

    private async Task<CartVerdict> ConcludeAsync(
        Cart cart, CartSkus skus, ValueTask<AvailabilityReading?> stock, ValueTask<Findings> findings, CheckObservation? observation)
    {
        var verdict = Conclude(cart, skus, await stock.ConfigureAwait(false), await findings.ConfigureAwait(false));
        return observation?.End(verdict) ?? verdict;
    }

    /// <summary>The reading, or <c>null</c> when the ledger failed or is late.</summary>
    private ValueTask<AvailabilityReading?> ReadStockAsync(Cart cart, CartSkus skus, CheckObservation? observation)
    {
        var began = observation?.Now() ?? 0;
        try
        {
            var query = new AvailabilityQuery(skus.Skus, cart.Channel, cart.Id);
            var reading = _timeLimit.RunAsync((_ledger, query), static (on, token) => on._ledger.GetAvailabilityAsync(on.query, token));
            if (!reading.IsCompletedSuccessfully)
            {
                return WaitForStockAsync(cart, skus, reading, observation, began);
            }

            var whole = Whole(reading.Result, skus);
            observation?.Ran(StockName, began, CheckEnd.Done);
            return new(whole);
        }
        catch (Exception problem)
        {
            observation?.Failed(StockName, began, problem);
            AvailabilityLog.StockFailed(_logger, cart.Id, problem);
            return default;
        }
    }

    private async ValueTask<AvailabilityReading?> WaitForStockAsync(
        Cart cart, CartSkus skus, ValueTask<AvailabilityReading> reading, CheckObservation? observation, long began)
    {
        try
        {
            var whole = Whole(await reading.ConfigureAwait(false), skus);
            observation?.Ran(StockName, began, CheckEnd.Done);
            return whole;
        }
        catch (Exception problem)
        {
            observation?.Failed(StockName, began, problem);
            AvailabilityLog.StockFailed(_logger, cart.Id, problem);
            return null;
        }
    }

    private static AvailabilityReading Whole(AvailabilityReading reading, CartSkus skus) => reading.Skus.Length == skus.Skus.Count
        ? reading
        : throw new InvalidOperationException($"The ledger answered {reading.Skus.Length} of {skus.Skus.Count} SKUs.");

    private CartVerdict Conclude(Cart cart, CartSkus skus, AvailabilityReading? reading, in Findings findings)
    {
        var lines = reading is null ? Unverified(cart) : _stock.Judge(cart, skus, reading.Skus.AsSpan());
        if (findings.Context is { } context && (context.HasFindings || !findings.IsComplete))
        {
            lines = WithFindings(lines, context, findings.IsComplete);
        }

        return new CartVerdict(cart.Id, cart.Revision, lines)
        {
            Hold = reading?.Hold,
            HoldRemaining = reading?.HoldRemaining ?? TimeSpan.Zero,
            Version = reading?.Sequence ?? 0,
            Facts = findings.Facts,
        };
    }

    private static ImmutableArray<LineVerdict> Unverified(Cart cart)
    {
        var lines = cart.Lines.AsSpan();
        var verdicts = new LineVerdict[lines.Length];
        for (var i = 0; i < verdicts.Length; i++)
        {
            var line = lines[i];
            verdicts[i] = new LineVerdict(line.Id, line.Sku, line.Quantity, VerdictKind.Unverified) { Intent = line.Intent };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(verdicts);
    }

    private static ImmutableArray<LineVerdict> WithFindings(ImmutableArray<LineVerdict> lines, CartCheckContext context, bool complete)
    {
        // In place: nobody has seen the array yet.
        var verdicts = ImmutableCollectionsMarshal.AsArray(lines)!;
        for (var i = 0; i < verdicts.Length; i++)
        {
            var found = context.Of(verdicts[i].Line);
            if (!found.IsEmpty)
            {
                verdicts[i] = verdicts[i] with { Findings = found };
            }

            if (!complete && verdicts[i] is { Intent: LineIntent.Buy, NeedsAnswer: false })
            {
                verdicts[i] = verdicts[i] with { Kind = VerdictKind.Unverified };
            }
        }

        return lines;
    }
}
