using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>The rules of recording what happened to stock: once per reference, all lines or none, and no hold stranded unless forced.</summary>
internal static class MovementDecider
{
    public static StockDecision Record(StockView view, MovementCommand command)
    {
        var movement = command.Movement;
        if (Replay(view, new MovementKey(movement.Source, movement.Reference), command.Fingerprint) is { } replay)
        {
            return StockDecision.Nothing(replay);
        }

        var heads = new Dictionary<StockItem, StockHead>(movement.Lines.Length);
        var events = view.LendEvents();
        foreach (var line in movement.Lines)
        {
            foreach (var change in MovementEvents.Of(movement.Kind, line, item => At(view, heads, item)))
            {
                var before = At(view, heads, change.Item);
                var after = before.With(change.Delta);
                if (Objection(movement, line, before, after) is { } refusal)
                {
                    return Refuse(command, refusal.Reason, refusal.Detail);
                }

                heads[change.Item] = after;
                events.Add(change);
            }
        }

        return Accept(Head(command, Reason.None), events, Stranded(view, movement.Forced, heads));
    }

    public static StockDecision Configure(StockView view, SettingsCommand command)
    {
        var change = command.Change;
        if (Replay(view, new MovementKey(change.Source, change.Reference), command.Fingerprint) is { } replay)
        {
            return StockDecision.Nothing(replay);
        }

        var before = view.Head(change.Item);
        var after = before.With(default, change.Settings);
        var record = new RecordHead
        {
            Kind = RecordKind.Settings,
            Source = change.Source,
            Reference = change.Reference,
            Remark = change.Reason,
            Forced = change.Forced,
            Fingerprint = command.Fingerprint,
        };
        if (after.Deficit > before.Deficit && !change.Forced)
        {
            return Refuse(record with { Refusal = Reason.WouldStrandHolds }, Strands(after));
        }

        return Accept(record, [new StockEvent(change.Item, StockEventKind.SettingsChanged, default) { Settings = change.Settings }],
            Stranded(view, change.Forced, new Dictionary<StockItem, StockHead> { [change.Item] = after }));
    }

    private static StockHead At(StockView view, Dictionary<StockItem, StockHead> heads, StockItem item) =>
        heads.TryGetValue(item, out var head) ? head : view.Head(item);

    private static (Reason Reason, string Detail)? Objection(StockMovement movement, MovementLine line, StockHead before, StockHead after)
    {
        if (before.Version == 0 && before == StockHead.Empty(before.Item) && !MovementEvents.MayCreate(movement.Kind, line, before.Item))
        {
            return (Reason.UnknownSku, $"{before.Item}: the ledger has never heard of it. Record a receipt or a count first.");
        }

        if (after.Contradiction() is { } contradiction)
        {
            return (Reason.NotThere, $"{contradiction} after this {movement.Kind} of {line.Quantity}. Check the quantity, the location and the status.");
        }

        if (SetAsideBeyond(after) > SetAsideBeyond(before) && movement.Kind is not (MovementKind.Count or MovementKind.Adjustment))
        {
            return (Reason.NotThere, $"{after.Item}: more units would be set aside than are on hand ({after.OnHand}).");
        }

        return after.Deficit > before.Deficit && !movement.Forced ? (Reason.WouldStrandHolds, Strands(after)) : null;
    }

    /// <summary>Units set aside that are not on hand. A correction may find that; nothing else may make it worse.</summary>
    private static long SetAsideBeyond(StockHead head) => Math.Max(0, head.Damaged + head.Quarantined + head.NonSellable - head.OnHand);

    private static string Strands(StockHead after) =>
        $"{after.Item}: {after.Deficit} units that are held, sold or set aside would be missing (on hand {after.OnHand}, claims {after.Claims}). Force it if it is true all the same.";

    private static MovementResult? Replay(StockView view, MovementKey key, EventHash fingerprint)
    {
        if (view.Answer(key) is not { } first)
        {
            return null;
        }

        if (first.Fingerprint != fingerprint)
        {
            return new MovementResult
            {
                Kind = ResultKind.Refused,
                Reason = Reason.ReferenceReused,
                Detail = $"Reference {key.Reference} of {key.Source} was used for something else (record {first.Sequence}); use a new reference.",
            };
        }

        return first.Refusal == Reason.None
            ? new MovementResult { Sequence = first.Sequence, Replayed = true }
            : new MovementResult
            {
                Kind = ResultKind.Refused,
                Reason = first.Refusal,
                Sequence = first.Sequence,
                Replayed = true,
                Detail = $"Reference {key.Reference} of {key.Source} was refused before ({first.Refusal}); use a new reference to try again.",
            };
    }

    private static StockDecision Accept(in RecordHead record, List<StockEvent> events, ImmutableArray<Hold> stranded) =>
        new(record, events, new MovementResult { Stranded = stranded });

    private static StockDecision Refuse(MovementCommand command, Reason reason, string detail) =>
        Refuse(Head(command, reason), detail);

    /// <summary>A refusal is remembered too: a late duplicate must not succeed behind the caller's back (ID5).</summary>
    private static StockDecision Refuse(in RecordHead record, string detail) =>
        StockDecision.Of(record, new MovementResult { Kind = ResultKind.Refused, Reason = record.Refusal, Detail = detail });

    private static RecordHead Head(MovementCommand command, Reason refusal) => new()
    {
        Kind = RecordKind.Movement,
        Movement = command.Movement.Kind,
        Source = command.Movement.Source,
        Reference = command.Movement.Reference,
        Remark = command.Movement.Reason,
        Forced = command.Movement.Forced,
        Fingerprint = command.Fingerprint,
        Refusal = refusal,
    };

    /// <summary>Holds on items that are short after a forced correction.</summary>
    private static ImmutableArray<Hold> Stranded(StockView view, bool forced, Dictionary<StockItem, StockHead> heads) =>
        !forced ? [] : [.. heads.Values
            .Where(head => head.Deficit > 0)
            .SelectMany(head => view.HoldsOn(head.Item.Sku).Where(hold => hold.Lines.Any(line => !line.Ended && line.Item == head.Item)))
            .DistinctBy(hold => hold.Id)];
}
