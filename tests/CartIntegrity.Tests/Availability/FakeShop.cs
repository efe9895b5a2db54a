using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CartIntegrity.Tests;

/// <summary>A shop around the validator, the watch and the choices: real wiring, with a ledger, carts and time that a test moves.</summary>
internal sealed class FakeShop : IDisposable
{
    private readonly Lazy<ServiceProvider> _provider;

    public FakeShop(Action<IServiceCollection>? configure = null)
    {
        _provider = new(() => Build(configure));
    }

    public AnsweringLedger Ledger { get; } = new();

    public HandFeed Feed { get; } = new();

    public ShopCarts Carts { get; init; } = new();

    public NotedReservations Reservations { get; } = new();

    public SteppedTime Time { get; } = new();

    public ShopFacts? Facts { get; init; }

    public CartIntegrityOptions Options { get; } = new();

    public ConcurrentQueue<EventId> Logged { get; } = [];

    public CountedScopes Scopes => Get<CountedScopes>();

    public ICartValidator Validator => Get<ICartValidator>();

    public ICartSnapshots Snapshots => Get<ICartSnapshots>();

    public CartWatch Watch => Get<CartWatch>();

    public ICartChoices Choices => Get<ICartChoices>();

    /// <summary>A cart with lines l-1, l-2, … to buy.</summary>
    public static Cart CartOf(params (string Sku, int Quantity)[] lines) =>
        new(new CartId("cart"), 1, [.. lines.Select((line, i) => new CartLine(new LineId($"l-{i + 1}"), new Sku(line.Sku), line.Quantity))]);

    public static Hold HoldOf(HoldState state = HoldState.Held, long revision = 1) =>
        new()
        {
            Id = new HoldId(1, 1),
            Cart = new CartId("cart"),
            Revision = revision,
            State = state,
            Lines = [new HoldLine(new StockItem(new Sku("A"), LocationId.Main), 1, 0, null, Ended: false)],
        };

    /// <summary>Checks a cart that must be complete at once.</summary>
    public CartVerdict Check(Cart cart)
    {
        Validator.Begin(cart).TryGetVerdict(out var verdict).Should().BeTrue("everything answers at once");
        return verdict!;
    }

    public LineVerdict CheckOne(string sku, int quantity) => Check(CartOf((sku, quantity))).Lines.Single();

    /// <summary>The snapshot of a cart that must be complete at once.</summary>
    public CartSnapshot Show(Cart cart)
    {
        var building = Snapshots.BuildAsync(cart, Check(cart)).AsTask();
        building.IsCompletedSuccessfully.Should().BeTrue("everything answers at once");
        return building.Result;
    }

    /// <summary>Stock changes, and the feed tells it.</summary>
    public void Change(string sku, long available)
    {
        Ledger.With(sku, available);
        Feed.Tell(new LedgerChange(Ledger.Sequence, [new Sku(sku)], []));
    }

    public void Dispose() => _provider.Value.Dispose();

    private T Get<T>()
        where T : notnull => _provider.Value.GetRequiredService<T>();

    private ServiceProvider Build(Action<IServiceCollection>? configure)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IInventoryLedger>(Ledger);
        services.AddSingleton<IReservations>(Reservations);
        services.AddSingleton<ILedgerFeed>(Feed);
        services.AddScoped<ICartSource>(_ => Carts);
        services.AddSingleton<IOptions<CartIntegrityOptions>>(new OptionsWrapper<CartIntegrityOptions>(Options));
        services.AddSingleton(Logged);
        services.AddSingleton(typeof(ILogger<>), typeof(NotedLog<>));
        services.AddSingleton(provider => new CountedScopes(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddSingleton(provider => new CartPlugs(provider.GetRequiredService<CountedScopes>(), provider.GetRequiredService<IServiceProviderIsService>()));
        if (Facts is not null)
        {
            services.AddScoped<IProductFacts>(_ => Facts);
        }

        configure?.Invoke(services);
        AvailabilityServices.Add(services);
        AlertServices.Add(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }
}
