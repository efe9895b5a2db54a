using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CartIntegrity.AspNetCore;

/// <summary>The request's check, begun by the storefront or, if it did not, by the first tag helper.</summary>
internal sealed class CurrentCartCheck(
    ICartValidator validator, ICartSnapshots snapshots, CartLoader loader, PageServices page, ILogger<CurrentCartCheck> log) : ICurrentCartCheck
{
    /// <summary>In carts of more lines than this a verdict is looked up in a table; below, walking the lines is faster than making one.</summary>
    private const int WalkUpTo = 16;

    private Task<CartCheck?>? _loading;
    private Task<CartSnapshot>? _makingSnapshot;
    private CartSnapshot? _snapshot;
    private CartId? _cart;
    private Dictionary<LineId, LineVerdict>? _byLine;
    private bool _isAsked;

    public CartCheck? Check { get; private set; }

    /// <summary>What the tag helpers need of the application.</summary>
    public PageServices Page => page;

    /// <summary>The cart the page is about; <c>null</c>: it has none, and the SDK writes nothing.</summary>
    public CartId? Cart => Check?.Cart.Id ?? _cart;

    public CartCheck Begin(Cart cart)
    {
        ArgumentNullException.ThrowIfNull(cart);
        if (Check is { } begun && ReferenceEquals(begun.Cart, cart))
        {
            return begun;
        }

        var check = validator.Begin(cart);
        Take(check);
        return check;
    }

    /// <summary>
    /// Makes sure that a check is under way. Where the storefront has not begun one, its cart source is asked here and not waited for: if it
    /// answers at once the page has the truth, otherwise the page says "checking" and the client asks for it.
    /// </summary>
    public void BeginIfNobodyDid(HttpContext context)
    {
        if (Check is not null || _isAsked)
        {
            return;
        }

        _isAsked = true;
        _cart = loader.CartOf(context);
        if (_cart is { } cart)
        {
            _loading = LoadAsync(cart);
            TakeLoaded();
        }
    }

    public bool TryGetVerdict([NotNullWhen(true)] out CartVerdict? verdict)
    {
        TakeLoaded();
        verdict = null;
        return Check is { } check && check.TryGetVerdict(out verdict);
    }

    public bool TryGetSnapshot([NotNullWhen(true)] out CartSnapshot? snapshot)
    {
        TakeLoaded();
        snapshot = _snapshot ?? (_makingSnapshot is { IsCompletedSuccessfully: true } made ? made.Result : null);
        return snapshot is not null;
    }

    public LineVerdict? VerdictOf(LineId line)
    {
        if (!TryGetVerdict(out var verdict))
        {
            return null;
        }

        if (verdict.Lines.Length <= WalkUpTo)
        {
            return verdict.Of(line);
        }

        _byLine ??= verdict.Lines.GroupBy(v => v.Line).ToDictionary(g => g.Key, g => g.First());
        return _byLine.GetValueOrDefault(line);
    }

    /// <summary>The snapshot is begun with the check, so that whatever it waits for is waited for beside the page as well.</summary>
    private void Take(CartCheck check)
    {
        (Check, _byLine, _snapshot, _makingSnapshot) = (check, null, null, null);
        var making = check.TryGetVerdict(out var verdict) ? snapshots.BuildAsync(check.Cart, verdict) : SnapshotLaterAsync(check);
        if (making.IsCompletedSuccessfully)
        {
            _snapshot = making.Result;
        }
        else
        {
            _makingSnapshot = making.AsTask();
        }
    }

    private async ValueTask<CartSnapshot> SnapshotLaterAsync(CartCheck check) =>
        await snapshots.BuildAsync(check.Cart, await check.Completion);

    private void TakeLoaded()
    {
        if (Check is null && _loading is { IsCompletedSuccessfully: true } loaded)
        {
            _loading = null;
            _cart = null;
            if (loaded.Result is { } check)
            {
                Take(check);
            }
        }
    }

    private async Task<CartCheck?> LoadAsync(CartId cart)
    {
        try
        {
            // Not the request's token: a page that is left early must not leave half a check behind in the log as an error.
            return await loader.FindAsync(cart, CancellationToken.None) is { } found ? validator.Begin(found) : null;
        }
        catch (Exception exception)
        {
            Log.PageCartFailed(log, exception);
            throw;
        }
    }
}
