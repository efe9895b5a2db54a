using Microsoft.AspNetCore.Http.HttpResults;

namespace CartIntegrity.AspNetCore;

/// <summary>A choice that was read, or why it could not be.</summary>
internal readonly record struct ChoiceReading(LineId Line, Choice? Choice, long? Revision)
{
    public ChoiceReading(ProblemHttpResult problem)
        : this(default, Choice: null, Revision: null) => Problem = problem;

    /// <summary><c>null</c> when there is a choice.</summary>
    public ProblemHttpResult? Problem { get; }
}
