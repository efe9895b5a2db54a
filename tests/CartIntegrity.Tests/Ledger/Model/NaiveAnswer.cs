namespace CartIntegrity.Tests;

/// <summary>What the naive model says a command comes to, in the words both sides can be compared by.</summary>
internal sealed record NaiveAnswer(ResultKind Kind = ResultKind.Ok, Reason Reason = Reason.None)
{
    /// <summary>Everything else that must agree: units, lines, times, what is missing or stranded.</summary>
    public string Numbers { get; init; } = "";

    public static NaiveAnswer No(Reason reason) => new(ResultKind.Refused, reason);
}
