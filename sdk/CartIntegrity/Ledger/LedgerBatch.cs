using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>Commands that are decided in order and stored in one transaction.</summary>
internal sealed class LedgerBatch(StockPolicy policy, HolderBook holders, Action<StockCommand, Exception> onDefect) : IStockDecision
{
    private readonly HashSet<HoldId> _dead = [];
    private readonly List<Sku> _skus = [];

    /// <summary>What is remembered of who holds, batch after batch.</summary>
    public HolderBook Holders => holders;

    public List<PendingCommand> Commands { get; } = [];

    /// <summary>The latest record of the latest decision, for when the store's answer is lost.</summary>
    public (long Sequence, ReadOnlyMemory<byte> Bytes) Last { get; private set; }

    /// <summary>The holds that the latest decision ended; they have once it is stored.</summary>
    public HoldEnds Ends { get; private set; }

    public LedgerScope Scope => ScopeOf(Commands.Select(command => command.Command));

    /// <summary>Forgets what an earlier run came to.</summary>
    public void Begin() => (Last, Ends) = (default, default);

    public void Decide(StockView view)
    {
        Ends = default;
        holders.Begin();
        foreach (var pending in Commands)
        {
            pending.Decided = DecideOne(view, pending.Command);
        }

        Last = view.Records is [.., var last] ? (last.Sequence, view.Journal.Memory(last.Start, last.Length).ToArray()) : default;
    }

    /// <summary>What was decided is stored: remembers what it means for limits, before callers hear of it. They hear of it whatever comes of that.</summary>
    public void Stored()
    {
        try
        {
            holders.Stored();
        }
        catch (Exception defect) when (defect is not OutOfMemoryException)
        {
            onDefect(Commands[^1].Command, defect);
        }
    }

    private LedgerResult DecideOne(StockView view, StockCommand command)
    {
        try
        {
            CommandSkus.Collect(view, command, _skus);
            var expired = DeadLines.End(view, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_skus), _dead);
            Ends = Ends with { Expired = Ends.Expired + expired };
            var standing = holders.StandingOf(view, command);
            var decision = StockDecider.Decide(view, policy, command, standing);

            // Before the record is made: if this throws, nothing was applied, as the answer says.
            holders.Note(view, command, standing, decision);
            if (!decision.IsChange)
            {
                return decision.Result;
            }

            var sequence = view.Append(decision.Record, decision.Events);
            Ends = Ends.With(decision.Record);
            return decision.Result is MovementResult movement ? movement with { Sequence = sequence } : decision.Result;
        }
        catch (Exception defect) when (defect is not (OutOfMemoryException or RecordDefectException))
        {
            // A decide that throws fails alone: the decider changes nothing, so the rest of the batch goes on.
            onDefect(command, defect);
            return Answers.For(command, ResultKind.Unavailable, Reason.Defect, "Deciding failed; nothing was applied. The log tells more.");
        }
    }

    private static LedgerScope ScopeOf(IEnumerable<StockCommand> commands)
    {
        var scope = new LedgerScopeBuilder();
        foreach (var command in commands)
        {
            scope.Add(command);
        }

        return scope.Build();
    }
}
