using CartIntegrity;

namespace DemoStore;

/// <summary>An answer that is neither a yes nor an honest no.</summary>
internal sealed record LedgerTrouble(ResultKind Kind, Reason Reason, string? Detail)
{
    public static LedgerTrouble Of(LedgerResult answer) => new(answer.Kind, answer.Reason, answer.Detail);

    public override string ToString() => $"{Kind}, {Reason}: {Detail}";
}
