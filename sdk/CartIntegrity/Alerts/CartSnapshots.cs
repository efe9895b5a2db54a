using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CartIntegrity;

/// <summary>Makes snapshots: verdicts with titles, pictures and choices.</summary>
internal sealed class CartSnapshots : ICartSnapshots
{
    private readonly ICartValidator _validator;
    private readonly CartPlugs _plugs;
    private readonly Alternatives _alternatives;
    private readonly SnapshotRules _rules;
    private readonly TimeLimit _timeLimit;
    private readonly ILogger<CartSnapshots> _logger;

    public CartSnapshots(ICartValidator validator, IInventoryLedger ledger, CartPlugs plugs, SnapshotRules rules, ILogger<CartSnapshots> logger)
    {
        _validator = validator;
        _plugs = plugs;
        _rules = rules;
        _timeLimit = rules.NewTimeLimit();
        _alternatives = new Alternatives(ledger, plugs, _timeLimit, logger);
        _logger = logger;
    }

    public async ValueTask<CartSnapshot?> FindAsync(CartId cart, CancellationToken cancellationToken = default) =>
        (await LookAsync(cart, cancellationToken).ConfigureAwait(false))?.Snapshot;

    /// <summary>Finds a cart, checks it and makes its snapshot; <c>null</c>: there is no such cart.</summary>
    public async ValueTask<CartLook?> LookAsync(CartId cart, CancellationToken cancellationToken)
    {
        var found = await _plugs.FindCartAsync(cart, cancellationToken).ConfigureAwait(false);
        return found is null ? null : await LookAsync(found, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether many carts are found with one question.</summary>
    public bool FindsMany => _plugs.FindsManyCarts;

    /// <summary>Finds many carts; the SDK asks only where <see cref="FindsMany"/>.</summary>
    public ValueTask<Cart?[]> FindManyAsync(ManyCarts carts, CancellationToken cancellationToken) => _plugs.FindCartsAsync(carts, cancellationToken);

    /// <summary>Checks a cart and makes its snapshot.</summary>
    public async ValueTask<CartLook> LookAsync(Cart cart, CancellationToken cancellationToken)
    {
        var verdict = await _validator.ValidateAsync(cart, cancellationToken).ConfigureAwait(false);
        return new CartLook(cart, await BuildAsync(cart, verdict, cancellationToken).ConfigureAwait(false));
    }

    public async ValueTask<CartSnapshot> BuildAsync(Cart cart, CartVerdict verdict, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cart);
        ArgumentNullException.ThrowIfNull(verdict);
        cancellationToken.ThrowIfCancellationRequested();
        var facts = verdict.Facts ?? await FindFactsAsync(cart).ConfigureAwait(false);
        var alternatives = await _alternatives.FindAsync(cart, verdict, facts).ConfigureAwait(false);
        return new CartSnapshot(cart.Id, cart.Revision, verdict.Version, Lines(verdict, facts, alternatives))
        {
            LineCount = verdict.Lines.Length,
            Hold = _rules.HoldOf(verdict),
        };
    }

    private ImmutableArray<SnapshotLine> Lines(
        CartVerdict verdict, IReadOnlyDictionary<Sku, ProductFact> facts, ImmutableArray<Choice>[]? alternatives)
    {
        var whole = verdict.Lines.Length <= CartSnapshot.WholeUpTo;
        var withinLimits = PurchaseLimits.Of(verdict);
        var holdAgainOffered = false;
        var lines = ImmutableArray.CreateBuilder<SnapshotLine>(Math.Min(verdict.Lines.Length, CartSnapshot.WholeUpTo));
        for (var i = 0; i < verdict.Lines.Length; i++)
        {
            var line = verdict.Lines[i];
            var holdEnded = _rules.CanHoldAgain(verdict, line);

            // Holding again holds the whole cart, so in a large cart the first line that offers it stands for all.
            if (!whole && IsPlain(line) && (!holdEnded || holdAgainOffered))
            {
                continue;
            }

            holdAgainOffered |= holdEnded;
            var fact = facts.GetValueOrDefault(line.Sku);
            var choices = new LineChoices(line)
            {
                HoldEnded = holdEnded,
                WithinLimit = withinLimits?.GetValueOrDefault(line.Line),
                Alternatives = alternatives?[i] ?? [],
                PriceText = fact?.PriceText,
                Support = _rules.Support,
            };
            lines.Add(new SnapshotLine(line, choices.ToArray())
            {
                Title = fact?.Title ?? line.Sku.Value, TitleLanguage = fact?.TitleLanguage, Url = fact?.Url, Image = fact?.Image,
            });
        }

        return lines.DrainToImmutable();
    }

    /// <summary>Whether there is nothing to tell about a line.</summary>
    private static bool IsPlain(LineVerdict line) => line is { Kind: VerdictKind.Available, Findings.IsEmpty: true };

    private async ValueTask<IReadOnlyDictionary<Sku, ProductFact>> FindFactsAsync(Cart cart)
    {
        try
        {
            var skus = new CartSkus(cart).Skus;
            return await _timeLimit.RunAsync((_plugs, skus), static (on, token) => on._plugs.FindFactsAsync(on.skus, token)).ConfigureAwait(false);
        }
        catch (Exception problem)
        {
            AlertLog.SnapshotFactsFailed(_logger, cart.Id, problem);
            return CartPlugs.NoFacts;
        }
    }
}
