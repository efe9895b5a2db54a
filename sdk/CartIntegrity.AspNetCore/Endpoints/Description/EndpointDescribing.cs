using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CartIntegrity.AspNetCore;

/// <summary>Puts a description on an endpoint.</summary>
internal static class EndpointDescribing
{
    private const string Tag = "CartIntegrity";

    /// <summary>Describes an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="description">What it says.</param>
    /// <param name="isNamed">Whether it gets its name: two of one name would fail every request of the application, not only those to them.</param>
    public static void Describe(this IEndpointConventionBuilder endpoint, EndpointDescription description, bool isNamed)
    {
        if (isNamed)
        {
            endpoint.WithName(description.Name);
        }

        endpoint.WithTags(Tag).WithSummary(description.Summary).WithMetadata(description.Shape).WithMetadata([.. description.Answers]);
        endpoint.WithMetadata([.. description.Shape.GetParameters().Select(parameter => new DescribedParameter(parameter))]);
        if (description.Text is { Length: > 0 } text)
        {
            endpoint.WithDescription(text);
        }
    }
}
