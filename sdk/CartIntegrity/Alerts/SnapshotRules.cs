using System.Collections.Frozen;
using Microsoft.Extensions.Options;

namespace CartIntegrity;

/// <summary>What the settings say about snapshots. Immutable.</summary>
internal sealed class SnapshotRules
{
    private readonly TimeSpan _window;
    private readonly TimeSpan _checkTimeLimit;
    private readonly HoldOn _holdOn;
    private readonly FrozenSet<string> _neverHeld;
    private readonly TimeProvider _time;

    public SnapshotRules(IOptions<CartIntegrityOptions> options, TimeProvider time)
    {
        _window = options.Value.ReservationWindow;
        _checkTimeLimit = options.Value.CheckTimeLimit;
        _holdOn = options.Value.HoldOn;
        _neverHeld = options.Value.NeverHeld.ToFrozenSet(StringComparer.Ordinal);
        _time = time;
        Support = options.Value.SupportUrl is { } url ? new Choice(ChoiceKind.ContactSupport) { Url = url } : null;
    }

    /// <summary>The choice to ask the shop's people; <c>null</c>: they have no address.</summary>
    public Choice? Support { get; }

    /// <summary>The limit for a number of calls of the storefront's plugs, one after the other.</summary>
    public TimeLimit NewTimeLimit(int calls = 1) => new(_checkTimeLimit * calls, _time);

    /// <summary>The hold as the shopper sees it; <c>null</c>: nothing is held, or nothing of it can be delivered.</summary>
    public SnapshotHold? HoldOf(CartVerdict verdict) => verdict.Hold switch
    {
        null or { State: HoldState.Released } or { Lines.IsEmpty: true, Unheld.IsEmpty: true } => null,
        { IsOpen: true } when verdict.HoldRemaining <= TimeSpan.Zero => new SnapshotHold(HoldState.Expired, TimeSpan.Zero, _window),
        _ when verdict.IsHoldStranded => null,
        { IsOpen: true } open => new SnapshotHold(open.State, verdict.HoldRemaining, _window),
        var ended => new SnapshotHold(ended.State, TimeSpan.Zero, _window),
    };

    /// <summary>Whether the cart's hold ran out and all units of the line could be held again.</summary>
    public bool CanHoldAgain(CartVerdict verdict, LineVerdict line) =>
        verdict.Hold is { } hold
        && (hold.State == HoldState.Expired || (hold.IsOpen && verdict.HoldRemaining <= TimeSpan.Zero))
        && line is { Intent: LineIntent.Buy, Kind: VerdictKind.Available or VerdictKind.Low or VerdictKind.Backorder or VerdictKind.Preorder }
        && _holdOn != HoldOn.Never
        && !_neverHeld.Contains(line.Sku.Value);
}
