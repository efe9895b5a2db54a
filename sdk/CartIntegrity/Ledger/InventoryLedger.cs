using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CartIntegrity;

/// <summary>The ledger and its reservations over one store. Thread-safe.</summary>
/// <param name="store">Where it is kept; open.</param>
/// <param name="pump">Decides and stores; somebody must run it.</param>
/// <param name="policy">The rules of the shop; the same the pump has.</param>
/// <param name="ids">Where hold ids come from.</param>
/// <param name="origin">Who asks for a hold; <c>null</c>: always the shop itself, which no limit binds.</param>
public sealed class InventoryLedger(ILedgerStore store, LedgerPump pump, StockPolicy policy, IIdSource ids, IShopperOrigin? origin = null)
    : IInventoryLedger, IReservations, IHeldBack
{
    /// <inheritdoc />
    public ValueTask<HoldResult> HoldAsync(Cart cart, HoldMode mode = HoldMode.AsFarAsPossible, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cart);
        var (demands, problem) = CommandCheck.DemandsOf(cart);
        return problem is null
            ? AskAsync<HoldResult>(new HoldCommand(cart.Id, cart.Revision, cart.Channel, demands, mode, ids.NewHoldId()) { Origin = OriginOf(cart) }, cancellationToken)
            : new(Invalid(new HoldResult(), problem));
    }

    /// <inheritdoc />
    public ValueTask<HoldResult> BeginPaymentAsync(HoldId hold, long version, TimeSpan limit, CancellationToken cancellationToken = default) =>
        limit > TimeSpan.Zero && limit <= policy.LongestPayment
            ? AskAsync<HoldResult>(new BeginPaymentCommand(hold, version, limit), cancellationToken)
            : new(Invalid(new HoldResult(), $"A payment limit of {limit} is out of range; write more than zero and at most {policy.LongestPayment} (LongestPayment)."));

    /// <inheritdoc />
    public ValueTask<HoldResult> EndPaymentAsync(HoldId hold, long version, CancellationToken cancellationToken = default) =>
        AskAsync<HoldResult>(new EndPaymentCommand(hold, version), cancellationToken);

    /// <inheritdoc />
    public ValueTask<CommitResult> CommitAsync(HoldId hold, long version, OrderId order, CancellationToken cancellationToken = default) =>
        order != default
            ? AskAsync<CommitResult>(new CommitCommand(hold, version, order), cancellationToken)
            : new(Invalid(new CommitResult(), "The order has no id. Give it one: new OrderId(\"…\")."));

    /// <inheritdoc />
    public ValueTask<CommitResult> AbandonAsync(OrderId order, CancellationToken cancellationToken = default) =>
        order != default
            ? AskAsync<CommitResult>(new AbandonCommand(order), cancellationToken)
            : new(Invalid(new CommitResult(), "The order has no id. Give it one: new OrderId(\"…\")."));

    /// <inheritdoc />
    public ValueTask<HoldResult> ReleaseAsync(CartId cart, CancellationToken cancellationToken = default) =>
        AskAsync<HoldResult>(new ReleaseCommand(cart, origin?.Current), cancellationToken);

    /// <inheritdoc />
    public ValueTask<HoldResult> MoveAsync(CartId from, CartId to, CancellationToken cancellationToken = default) =>
        from != default && to != default
            ? AskAsync<HoldResult>(new MoveCommand(from, to, origin?.Current), cancellationToken)
            : new(Invalid(new HoldResult(), "Both carts need an id."));

    /// <inheritdoc />
    public async ValueTask<Hold?> FindAsync(CartId cart, CancellationToken cancellationToken = default)
    {
        var reading = await store.ReadAsync(new AvailabilityQuery([], ChannelId.Web, cart), policy.DefaultChannel, cancellationToken).ConfigureAwait(false);
        return reading.HoldRemaining > TimeSpan.Zero ? reading.Hold : null;
    }

    /// <inheritdoc />
    public ValueTask<MovementResult> RecordAsync(StockMovement movement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(movement);
        return CommandCheck.ProblemOf(movement) is { } problem
            ? new(Invalid(new MovementResult(), problem))
            : AskAsync<MovementResult>(new MovementCommand(movement, Fingerprint.Of(movement)), cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask<MovementResult> ConfigureAsync(SettingsChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        return CommandCheck.ProblemOf(change) is { } problem
            ? new(Invalid(new MovementResult(), problem))
            : AskAsync<MovementResult>(new SettingsCommand(change, Fingerprint.Of(change)), cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask<AvailabilityReading> GetAvailabilityAsync(AvailabilityQuery query, CancellationToken cancellationToken = default) =>
        store.ReadAsync(query, policy.Of(query.Channel), cancellationToken);

    /// <inheritdoc />
    public ValueTask<ImmutableArray<StockHead>> GetHeadsAsync(
        IReadOnlyCollection<Sku>? skus = null, CancellationToken cancellationToken = default) => store.ReadHeadsAsync(skus, cancellationToken);

    /// <inheritdoc />
    public ValueTask<ImmutableArray<Hold>> GetHoldsAsync(Sku? sku = null, CancellationToken cancellationToken = default) =>
        store.ReadHoldsAsync(sku, cancellationToken);

    /// <inheritdoc />
    public async IAsyncEnumerable<JournalRecord> JournalAsync(
        long after = 0, StockItem? item = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var bytes in store.ReadJournalAsync(after, cancellationToken).ConfigureAwait(false))
        {
            var record = JournalCodec.Read(bytes.Span);
            if (item is not { } wanted || record.Entries.Any(entry => entry.Event.Item == wanted))
            {
                yield return record;
            }
        }
    }

    /// <inheritdoc />
    public Task<VerificationReport> VerifyAsync(IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        LedgerVerifier.RunAsync(store, progress, cancellationToken);

    /// <inheritdoc />
    public ImmutableArray<HeldBackLine> Of(CartId cart) => pump.HeldBack.Of(cart);

    /// <summary>A storefront that says whose cart it is knows better than the request.</summary>
    private ShopperOrigin? OriginOf(Cart cart)
    {
        var current = origin?.Current;
        return current is not null && cart.Shopper is { } shopper && current.Shopper != shopper ? current with { Shopper = shopper } : current;
    }

    private ValueTask<T> AskAsync<T>(StockCommand command, CancellationToken cancellationToken)
        where T : LedgerResult
    {
        if (Spans.AreHeard)
        {
            return AskTracedAsync<T>(command, cancellationToken);
        }

        var answer = pump.AskAsync<T>(command);
        return cancellationToken.CanBeCanceled && !answer.IsCompleted ? new(answer.AsTask().WaitAsync(cancellationToken)) : answer;
    }

    private async ValueTask<T> AskTracedAsync<T>(StockCommand command, CancellationToken cancellationToken)
        where T : LedgerResult
    {
        using var span = Spans.StartCommand(command);
        var answer = await pump.AskAsync<T>(command).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        if (span is not null)
        {
            Spans.End(span, answer);
        }

        return answer;
    }

    private static T Invalid<T>(T result, string problem)
        where T : LedgerResult => result with { Kind = ResultKind.Invalid, Reason = Reason.OutOfRange, Detail = problem };
}
