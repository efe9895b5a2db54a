using Microsoft.AspNetCore.Http.HttpResults;

namespace CartIntegrity.AspNetCore;

/// <summary>A choice that was read, or why it could not be.</summary>
internal readonly record struct ChoiceReading
{
    public ChoiceReading(ChoiceRequest request) => Request = request;

    public ChoiceReading(ProblemHttpResult problem) => Problem = problem;

    /// <summary>What was chosen; <c>null</c> when there is a problem.</summary>
    public ChoiceRequest? Request { get; }

    /// <summary><c>null</c> when there is a choice.</summary>
    public ProblemHttpResult? Problem { get; }
}
