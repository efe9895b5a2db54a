using System.Text.Json;

namespace CartIntegrity;

/// <summary>The values of tags, made once.</summary>
internal static class DiagnosticNames
{
    private static readonly string[] Results = NamesOf<ResultKind>();
    private static readonly string[] Reasons = NamesOf<Reason>();
    private static readonly string[] Verdicts = NamesOf<VerdictKind>();
    private static readonly string[] Choices = NamesOf<ChoiceKind>();

    /// <summary>How many kinds of verdicts there are.</summary>
    public static int VerdictKinds => Verdicts.Length;

    public static string Of(ResultKind kind) => Results[(int)kind];

    public static string Of(Reason reason) => Reasons[(int)reason];

    public static string Of(VerdictKind kind) => Verdicts[(int)kind];

    /// <summary>A storefront's own code may ask for a choice that is none; it is refused, and counted as that.</summary>
    public static string Of(ChoiceKind kind) => (uint)kind < (uint)Choices.Length ? Choices[(int)kind] : "unknown";

    public static string Of(CheckEnd end) => end switch
    {
        CheckEnd.Done => "done",
        CheckEnd.Late => "late",
        _ => "failed",
    };

    public static string Of(StockCommand command) => command switch
    {
        HoldCommand => "hold",
        BeginPaymentCommand => "beginPayment",
        EndPaymentCommand => "endPayment",
        CommitCommand => "commit",
        AbandonCommand => "abandon",
        ReleaseCommand => "release",
        MoveCommand => "move",
        MovementCommand => "movement",
        SettingsCommand => "settings",
        _ => "tidy",
    };

    /// <summary>The enums count from 0 without gaps.</summary>
    private static string[] NamesOf<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)];
}
