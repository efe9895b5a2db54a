using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>What a check gets, and where it reports to. Used by several checks at once; thread-safe.</summary>
public sealed class CartCheckContext
{
    private readonly Lock _gate = new();
    private readonly Func<CancellationToken, ValueTask<IReadOnlyDictionary<Sku, ProductFact>>>? _facts;
    private readonly IReadOnlyDictionary<Sku, ProductFact>? _known;
    private Dictionary<LineId, ImmutableArray<Finding>>? _findings;

    /// <summary>Makes a context, also for tests of a storefront's own check.</summary>
    /// <param name="cart">The cart to check.</param>
    /// <param name="facts">Where facts about its products come from; asked at most as often as <see cref="GetFactsAsync"/> is called.</param>
    public CartCheckContext(Cart cart, Func<CancellationToken, ValueTask<IReadOnlyDictionary<Sku, ProductFact>>> facts)
    {
        ArgumentNullException.ThrowIfNull(cart);
        ArgumentNullException.ThrowIfNull(facts);
        (Cart, _facts) = (cart, facts);
    }

    /// <summary>Makes a context with facts that are there already.</summary>
    internal CartCheckContext(Cart cart, IReadOnlyDictionary<Sku, ProductFact> known) => (Cart, _known) = (cart, known);

    /// <summary>The whole cart.</summary>
    public Cart Cart { get; }

    /// <summary>Whether anything has been reported so far.</summary>
    internal bool HasFindings => _findings is not null;

    /// <summary>Facts about the products in the cart; empty when the storefront plugged in none.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public ValueTask<IReadOnlyDictionary<Sku, ProductFact>> GetFactsAsync(CancellationToken cancellationToken) =>
        _known is { } known ? new(known) : _facts!(cancellationToken);

    /// <summary>Reports something wrong with a line. Reports on lines that are not in the cart are ignored.</summary>
    /// <param name="line">Which line.</param>
    /// <param name="finding">What is wrong.</param>
    public void Report(LineId line, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        lock (_gate)
        {
            _findings ??= [];
            _findings[line] = _findings.GetValueOrDefault(line, []).Add(finding);
        }
    }

    /// <summary>What has been reported on a line so far.</summary>
    /// <param name="line">Which line.</param>
    public ImmutableArray<Finding> Of(LineId line)
    {
        if (_findings is null)
        {
            return [];
        }

        lock (_gate)
        {
            return _findings.GetValueOrDefault(line, []);
        }
    }
}
