namespace CartIntegrity.AspNetCore.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public void UseCarts_twice_registers_nothing_twice_and_the_first_wins()
    {
        var services = new ServiceCollection();
        services.AddCartIntegrity().UseCarts<ShopCarts>(_ => new CartId("first"));
        var once = Registered(services);

        services.AddCartIntegrity().UseCarts<OtherCarts>(_ => new CartId("second"));

        Registered(services).Should().Equal(once);
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<RequestCart>().Find(new DefaultHttpContext()).Should().Be(new CartId("first"));
    }

    [Fact]
    public void Page_gets_the_carts_by_their_own_name_in_the_scope_that_the_check_uses()
    {
        using var provider = new ServiceCollection().AddCartIntegrity().UseCarts<OtherCarts>().Services.BuildServiceProvider();
        using var scope = provider.CreateScope();

        scope.ServiceProvider.GetRequiredService<OtherCarts>().Should().BeSameAs(scope.ServiceProvider.GetRequiredService<ICartSource>());
    }

    [Fact]
    public void Carts_that_the_storefront_registered_for_itself_are_those_that_are_used()
    {
        var carts = new OtherCarts();
        using var provider = new ServiceCollection().AddSingleton(carts).AddCartIntegrity().UseCarts<OtherCarts>().Services.BuildServiceProvider();
        using var scope = provider.CreateScope();

        scope.ServiceProvider.GetRequiredService<ICartSource>().Should().BeSameAs(carts);
    }

    [Fact]
    public async Task Carts_that_the_storefront_shares_outlive_the_scope_of_a_request()
    {
        await using var provider = new ServiceCollection().AddSingleton<SharedCarts>().AddCartIntegrity().UseCarts<SharedCarts>()
            .UseProductFacts<SharedCarts>().Services.BuildServiceProvider();
        await using (var request = provider.CreateAsyncScope())
        {
            request.ServiceProvider.GetRequiredService<ICartSource>().Should().BeSameAs(request.ServiceProvider.GetRequiredService<IProductFacts>());
        }

        provider.GetRequiredService<SharedCarts>().IsDisposed.Should().BeFalse();
    }

    [Fact]
    public void MapCartIntegrity_without_carts_says_what_to_write()
    {
        using var app = WebApplication.CreateBuilder().Build();

        var map = () => app.MapCartIntegrity();

        map.Should().Throw<InvalidOperationException>().WithMessage("*AddCartIntegrity().UseCarts<YourCarts>() first.");
    }

    [Fact]
    public void A_cart_that_is_no_id_is_no_cart() =>
        new RequestCart(_ => default(CartId)).Find(new DefaultHttpContext()).Should().BeNull();

    /// <summary>What this SDK registers; the framework's own parts see to themselves.</summary>
    private static List<string> Registered(ServiceCollection services) =>
        [.. services.Where(IsOurs).Select(s => $"{s.ServiceType.Name} {s.ImplementationType?.Name ?? s.ImplementationInstance?.GetType().Name}")];

    private static bool IsOurs(ServiceDescriptor service) =>
        (service.ServiceType.Namespace ?? "").StartsWith("CartIntegrity", StringComparison.Ordinal)
        || service.ServiceType == typeof(IHostedService);

    private sealed class OtherCarts : ICartSource
    {
        public ValueTask<Cart?> FindAsync(CartId cart, CancellationToken cancellationToken) => throw new InvalidOperationException("Not registered first.");

        public ValueTask<Cart?> ApplyAsync(CartId cart, CartChange change, CancellationToken cancellationToken) => throw new InvalidOperationException("Not registered first.");
    }

    private sealed class SharedCarts : ICartSource, IProductFacts, IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;

        public ValueTask<Cart?> FindAsync(CartId cart, CancellationToken cancellationToken) => default;

        public ValueTask<Cart?> ApplyAsync(CartId cart, CartChange change, CancellationToken cancellationToken) => default;

        public ValueTask<IReadOnlyDictionary<Sku, ProductFact>> FindAsync(IReadOnlyCollection<Sku> skus, CancellationToken cancellationToken) =>
            new(new Dictionary<Sku, ProductFact>());
    }
}
