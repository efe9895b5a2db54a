using Microsoft.Extensions.Logging;

namespace CartIntegrity.AspNetCore;

/// <summary>Something about the application that is not as it should be.</summary>
/// <param name="Code">A stable name, kebab-case.</param>
/// <param name="Level">How much it matters.</param>
/// <param name="Problem">What is wrong, in a sentence.</param>
/// <param name="Advice">What to write instead.</param>
internal sealed record SetupFinding(string Code, FindingLevel Level, string Problem, string Advice)
{
    /// <summary>How the start tells the log; <c>null</c>: it is only found later.</summary>
    public Action<ILogger, string>? Tell { get; init; }

    /// <summary>All there is to say.</summary>
    public string Text => $"{Problem} {Advice}";
}
