namespace CartIntegrity;

/// <summary>
/// The rules of stock, pure: no I/O, no clock, no chance, no logging. Everything that must never be wrong lives here and in the files beside it
/// (<see cref="HoldDecider"/>, <see cref="PaymentDecider"/>, <see cref="CommitDecider"/>, <see cref="MovementDecider"/>).
/// </summary>
internal static class StockDecider
{
    /// <summary>What a command does to what the view sees. The view is read, not changed.</summary>
    /// <param name="view">What is stored, and what the batch has decided so far.</param>
    /// <param name="policy">The rules of the shop.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="standing">A hold or a move: where whoever asks stands with the limits.</param>
    public static StockDecision Decide(StockView view, StockPolicy policy, StockCommand command, in HoldStanding standing) => command switch
    {
        HoldCommand hold => HoldDecider.Decide(view, policy, hold, standing),
        BeginPaymentCommand begin => PaymentDecider.Begin(view, policy, begin),
        EndPaymentCommand end => PaymentDecider.End(view, policy, end),
        CommitCommand commit => CommitDecider.Commit(view, policy, commit),
        AbandonCommand abandon => CommitDecider.Abandon(view, abandon),
        ReleaseCommand release => ReleaseDecider.Release(view, release),
        MoveCommand move => MoveDecider.Decide(view, policy, move, standing),
        MovementCommand movement => MovementDecider.Record(view, movement),
        SettingsCommand settings => MovementDecider.Configure(view, settings),
        TidyCommand => StockDecision.Nothing(new MovementResult()),
        _ => throw new InvalidOperationException($"No rule for {command.GetType().Name}."),
    };

    /// <summary>A head after an event: its numbers and its place in the chain. The hash is that of the whole record, so it comes later (<see cref="StockHead.Seal"/>).</summary>
    public static StockHead Evolve(StockHead head, in StockEvent change, long sequence) =>
        head.With(change.Delta, change.Settings, (head.Version + 1, sequence, default));
}
