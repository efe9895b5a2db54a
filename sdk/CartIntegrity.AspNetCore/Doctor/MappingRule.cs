using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity.AspNetCore;

/// <summary>Whether the endpoints are mapped, once, and there are carts to ask for.</summary>
internal sealed class MappingRule(MappedEndpoints mapped, IServiceProviderIsService? registered = null) : ISetupRule
{
    public IEnumerable<SetupFinding> Examine()
    {
        if (mapped.Times == 0)
        {
            yield return new SetupFinding("not-mapped", FindingLevel.Problem,
                "The endpoints of CartIntegrity are not mapped: no shopper is told anything live.",
                "Write app.MapCartIntegrity().") { Tell = Log.NotMapped };
        }

        if (mapped.Times > 1)
        {
            yield return new SetupFinding("mapped-twice", FindingLevel.Problem,
                $"The endpoints of CartIntegrity are mapped {mapped.Times} times: requests to them match more than one and fail.",
                "Keep one app.MapCartIntegrity() and remove the others.") { Tell = Log.MappedTwice };
        }

        if (registered?.IsService(typeof(ICartSource)) == false)
        {
            yield return new SetupFinding("no-cart-source", FindingLevel.Problem,
                "There is no ICartSource: no cart can be checked on its own, watched or changed by a choice.",
                "Write .UseCarts<YourCarts>() after AddCartIntegrity, and do not remove ICartSource afterwards.") { Tell = Log.NoCartSource };
        }
    }
}
