using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace CartIntegrity.AspNetCore;

/// <summary>Puts a description on an endpoint.</summary>
internal static class EndpointDescribing
{
    private const string Tag = "CartIntegrity";

    public static void Describe(this IEndpointConventionBuilder endpoint, EndpointDescription description)
    {
        endpoint.WithName(description.Name).WithTags(Tag).WithSummary(description.Summary).WithMetadata(description.Shape).WithMetadata([.. description.Answers]);
        endpoint.WithMetadata([.. description.Shape.GetParameters().Select(parameter => new DescribedParameter(parameter))]);
        if (description.Text is { Length: > 0 } text)
        {
            endpoint.WithDescription(text);
        }

        if (description.Body is { } body)
        {
            endpoint.WithMetadata(new AcceptsMetadata(["application/json"], body));
        }
    }
}
