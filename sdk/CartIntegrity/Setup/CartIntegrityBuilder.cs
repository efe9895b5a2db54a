using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity;

/// <summary>What <c>AddCartIntegrity</c> returns: everything else hangs on it.</summary>
public sealed class CartIntegrityBuilder
{
    internal CartIntegrityBuilder(IServiceCollection services) => Services = services;

    /// <summary>The application's services.</summary>
    public IServiceCollection Services { get; }
}
