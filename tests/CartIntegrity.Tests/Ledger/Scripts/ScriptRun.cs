using System.Collections.Immutable;
using System.Globalization;
using CartIntegrity.Testing;

namespace CartIntegrity.Tests;

/// <summary>Plays a script to the engine and to the naive model, and tells the first thing in which they differ or a rule is broken.</summary>
internal sealed class ScriptRun
{
    private static readonly Sku[] Skus = [new("A"), new("B"), new("C")];

    private readonly ManualTimeProvider _time = new();
    private readonly LedgerHarness _shop;
    private readonly NaiveLedger _model;
    private readonly LedgerRuleCheck _rules = new();
    private readonly Dictionary<string, long> _revisions = [];
    private readonly List<(Step Step, Task<LedgerResult> Engine, Func<NaiveAnswer> Model)> _asked = [];
    private readonly HashSet<string> _reached = [];
    private long _read;
    private ulong _ids;

    private ScriptRun(StockPolicy policy)
    {
        _shop = LedgerHarness.OpenByHandAsync(new InMemoryLedgerStore(_time), _time, new LedgerPumpOptions { Policy = policy }).AsTask().GetAwaiter().GetResult();
        _model = new NaiveLedger(policy) { Now = _time.GetUtcNow() };
    }

    /// <summary>What went wrong, or <c>null</c>.</summary>
    public static string? Problem(Script script)
    {
        var run = new ScriptRun(ScriptGenerator.PolicyOf(script.Seed));
        foreach (var step in script.Steps)
        {
            if (run.Play(step) is { } problem)
            {
                return $"{step}: {problem}";
            }
        }

        return run.Pump() ?? run.Finish();
    }

    /// <summary>Reasons of refusals and kinds of records that a script comes to.</summary>
    public static IReadOnlySet<string> Reached(Script script)
    {
        var run = new ScriptRun(ScriptGenerator.PolicyOf(script.Seed));
        foreach (var step in script.Steps)
        {
            run.Play(step);
        }

        run._reached.UnionWith(run.RecordsAfter(0).Select(record => record.Kind.ToString()));
        return run._reached;
    }

    private string? Play(Step step)
    {
        switch (step)
        {
            case Step.Pass pass:
                // Time passes between batches, never within one: what was asked before is decided before.
                var problem = Pump();
                _time.Advance(TimeSpan.FromSeconds(pass.Seconds));
                _model.Now = _time.GetUtcNow();
                return problem ?? CompareState();
            case Step.Pump:
                return Pump();
            case Step.Begin or Step.End or Step.Commit when Pump() is { } before:
                return before;
            default:
                Ask(step);
                return null;
        }
    }

    private void Ask(Step step)
    {
        var ledger = _shop.Ledger;
        switch (step)
        {
            case Step.Hold hold:
                AskHold(hold);
                break;
            case Step.Begin begin when Named(begin.Cart) is var (id, version):
                Ask(step, ledger.BeginPaymentAsync(id, version + begin.Skew, TimeSpan.FromMinutes(begin.Minutes)),
                    () => _model.BeginPayment(id, version + begin.Skew, TimeSpan.FromMinutes(begin.Minutes)));
                break;
            case Step.End end when Named(end.Cart) is var (id, version):
                Ask(step, ledger.EndPaymentAsync(id, version + end.Skew), () => _model.EndPayment(id, version + end.Skew));
                break;
            case Step.Commit commit when Named(commit.Cart) is var (id, version):
                Ask(step, ledger.CommitAsync(id, version + commit.Skew, new OrderId(commit.Order)), () => _model.Commit(id, version + commit.Skew, commit.Order));
                break;
            case Step.Abandon abandon:
                Ask(step, ledger.AbandonAsync(new OrderId(abandon.Order)), () => _model.Abandon(abandon.Order));
                break;
            case Step.Release release:
                Ask(step, ledger.ReleaseAsync(new CartId(release.Cart)), () => _model.Release(release.Cart));
                break;
            case Step.Move move:
                Ask(step, ledger.MoveAsync(new CartId(move.From), new CartId(move.To)), () => _model.Move(move.From, move.To));
                break;
            case Step.Movement movement:
                var lines = movement.Lines.Split(' ').Select(text => LineOf(text, movement.Status)).ToImmutableArray();
                Ask(step, ledger.RecordAsync(new StockMovement(movement.Kind, "s", movement.Reference, lines) { Forced = movement.Forced }),
                    () => _model.Record(movement.Kind, lines, movement.Forced, movement.Reference));
                break;
            case Step.Settings settings:
                var change = new SettingsChange(ItemOf(settings.Item), new StockSettings { BackorderAllowance = settings.Allowance }, "s", settings.Reference)
                {
                    Forced = settings.Forced,
                };
                Ask(step, ledger.ConfigureAsync(change), () => _model.Configure(change.Item, settings.Allowance, settings.Forced, settings.Reference));
                break;
        }
    }

    private void AskHold(Step.Hold hold)
    {
        var revision = _revisions[hold.Cart] = _revisions.GetValueOrDefault(hold.Cart) + Math.Max(0, hold.Raise);
        revision += Math.Min(0, hold.Raise);
        var parts = hold.Lines.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => text.Split('=')).ToList();
        var wanted = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            wanted[part[0]] = wanted.GetValueOrDefault(part[0]) + Units(part[1]);
        }

        var cart = LedgerHarness.CartOf(hold.Cart, revision, [.. parts.Select(part => (part[0], Units(part[1])))]);
        var id = new HoldId(0, ++_ids);
        Ask(hold, _shop.Ledger.HoldAsync(cart, hold.Mode), () => _model.Hold(hold.Cart, revision, wanted, hold.Mode, id));
    }

    private void Ask<T>(Step step, ValueTask<T> engine, Func<NaiveAnswer> model)
        where T : LedgerResult => _asked.Add((step, Widened(engine), model));

    private static async Task<LedgerResult> Widened<T>(ValueTask<T> answer)
        where T : LedgerResult => await answer;

    /// <summary>The engine decides all that was asked in one batch, the model one after the other.</summary>
    private string? Pump()
    {
        _shop.PumpAsync().AsTask().GetAwaiter().GetResult();
        foreach (var (step, engine, model) in _asked)
        {
            _model.EndDead();
            var (expected, got) = (model(), AnswerText.Of(engine.GetAwaiter().GetResult()));
            _reached.Add(got.Reason.ToString());
            if (IsComparable(step, expected) ? expected != got : (expected.Kind, expected.Reason) != (got.Kind, got.Reason))
            {
                return $"{step}\n    model:  {expected}\n    engine: {got}";
            }
        }

        _asked.Clear();
        return CompareState() ?? CheckRules();
    }

    // A release answers the hold as it ended, which is nobody's promise.
    private static bool IsComparable(Step step, NaiveAnswer expected) =>
        step is not Step.Release && (expected.Kind == ResultKind.Ok || step is not Step.Hold);

    private string? CompareState()
    {
        _model.EndDead();
        var checkpoint = _shop.Store.ReadCheckpointAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
        if (!checkpoint.Heads.Select(head => head.Item).SequenceEqual(_model.Items.Order()))
        {
            return $"items: model {string.Join(" ", _model.Items.Order())}, engine {string.Join(" ", checkpoint.Heads.Select(head => head.Item))}";
        }

        foreach (var head in checkpoint.Heads)
        {
            var (item, dead) = (_model.Item(head.Item), DeadUnits(checkpoint.Holds, head.Item));
            var expected = (item.OnHand, _model.Reserved(head.Item), item.Allocated, item.Damaged, item.Quarantined, item.NonSellable, item.InTransit);
            var got = (head.OnHand, head.Reserved - dead, head.Allocated, head.Damaged, head.Quarantined, head.NonSellable, head.InTransit);
            if (expected != got)
            {
                return $"{head.Item} (on hand, reserved, allocated, damaged, quarantined, non-sellable, in transit): model {expected}, engine {got}";
            }
        }

        return CompareAvailability();
    }

    private string? CompareAvailability()
    {
        var free = Skus.ToDictionary(sku => sku, sku => _model.Free(sku.Value));
        foreach (var cart in new[] { "ann", "ben", "cleo" })
        {
            var query = new AvailabilityQuery(Skus, ChannelId.Web, new CartId(cart));
            var reading = _shop.Ledger.GetAvailabilityAsync(query).AsTask().GetAwaiter().GetResult();
            var hold = _model.LatestOf(cart);
            foreach (var read in reading.Skus)
            {
                var held = hold is not null && hold.IsAlive(_model.Now) ? _model.Deliverable(hold, read.Sku.Value) : 0;
                if ((read.Available, read.Held) != (free[read.Sku] + held, held))
                {
                    return $"R9: {cart} can have {free[read.Sku] + held} of {read.Sku} and holds {held}; the engine says {read.Available} and {read.Held}";
                }
            }
        }

        return null;
    }

    private string? CheckRules()
    {
        foreach (var record in RecordsAfter(_read))
        {
            _read = record.Sequence;
            if (_rules.Add(record) is { } broken)
            {
                return $"record {record.Sequence} ({record.Kind}): {broken}";
            }
        }

        return null;
    }

    private string? Finish()
    {
        var report = _shop.Ledger.VerifyAsync().GetAwaiter().GetResult();
        return report.IsSound ? JournalBytes.Problem(_shop.Store, _time) : $"verification: {report.Differences[0]}";
    }

    private IEnumerable<JournalRecord> RecordsAfter(long sequence) =>
        _shop.Ledger.JournalAsync(sequence).ToBlockingEnumerable();

    private long DeadUnits(ImmutableArray<Hold> holds, StockItem item) => holds
        .Where(hold => !hold.IsAliveAt(_time.GetUtcNow()))
        .SelectMany(hold => hold.Lines).Where(line => !line.Ended && line.Item == item).Sum(line => line.Quantity);

    /// <summary>What a shopper's page would name: the latest hold of the cart, or one that never was.</summary>
    private (HoldId Id, long Version) Named(string cart) => _model.LatestOf(cart) is { } hold ? (hold.Id, hold.Version) : (new HoldId(9, 9), 1);

    private static MovementLine LineOf(string text, StockStatus status)
    {
        var parts = text.Split('=');
        var item = ItemOf(parts[0]);
        return new MovementLine(item, Units(parts[1])) { Status = status, To = new LocationId(item.Location.Value == "x" ? "y" : "x") };
    }

    private static int Units(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static StockItem ItemOf(string text) => new(new Sku(text.Split('@')[0]), new LocationId(text.Split('@')[1]));
}
