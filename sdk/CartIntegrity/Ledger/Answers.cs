namespace CartIntegrity;

/// <summary>Answers that say nothing was decided, in the shape the caller of a command expects.</summary>
internal static class Answers
{
    public static LedgerResult For(StockCommand command, ResultKind kind, Reason reason, string detail) => command switch
    {
        CommitCommand or AbandonCommand => new CommitResult { Kind = kind, Reason = reason, Detail = detail },
        MovementCommand or SettingsCommand or TidyCommand => new MovementResult { Kind = kind, Reason = reason, Detail = detail },
        _ => new HoldResult { Kind = kind, Reason = reason, Detail = detail },
    };
}
