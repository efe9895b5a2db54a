using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace CartIntegrity.AspNetCore;

/// <summary>What an endpoint says of itself to OpenAPI and to routing; costs nothing while requests are answered.</summary>
/// <param name="Name">Its name, for links and as the operation's id.</param>
/// <param name="Summary">What it does, in a line.</param>
/// <param name="Shape">A method with its parameters; never called.</param>
/// <param name="Answers">What it answers.</param>
internal sealed record EndpointDescription(string Name, string Summary, MethodInfo Shape, params IProducesResponseTypeMetadata[] Answers)
{
    /// <summary>More than the summary says; <c>null</c>: nothing.</summary>
    public string? Remarks { get; init; }

    /// <summary>The remarks, and which problem codes stand behind which status: OpenAPI has no other place that its generator fills.</summary>
    public string Text
    {
        get
        {
            var problems = Answers.Where(answer => answer.Type == typeof(ProblemDocument)).Select(answer => $"{answer.StatusCode}: {answer.Description}");
            var codes = string.Join("; ", problems);
            return string.Join("\n\n", new[] { Remarks, codes.Length == 0 ? null : $"Problem codes by status. {codes}." }.Where(part => part is not null));
        }
    }
}
