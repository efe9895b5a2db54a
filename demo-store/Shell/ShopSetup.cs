using System.Text.Encodings.Web;
using System.Text.Unicode;
using CartIntegrity;
using CartIntegrity.PostgreSql;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace DemoStore;

/// <summary>What the shop is made of, feature by feature.</summary>
internal static class ShopSetup
{
    private const string LedgerFile = "inventory.db";
    private const string Address = "http://localhost:5080";

    /// <summary>Adds the whole shop.</summary>
    public static void AddShop(this WebApplicationBuilder builder)
    {
        // Outside Development the files of packages, the SDK's script among them, would otherwise be served empty when run from the sources.
        builder.WebHost.UseStaticWebAssets();
        ListenByDefault(builder);
        var services = builder.Services;
        services.Configure<ShopOptions>(builder.Configuration.GetSection("Shop"));
        services.TryAddSingleton(TimeProvider.System);
        AddInside(builder);
        AddPages(builder);
        AddData(services);
        AddCarts(builder);
        AddOrders(services);
        AddWarehouse(builder);
    }

    private static void ListenByDefault(WebApplicationBuilder builder)
    {
        string[] keys = [WebHostDefaults.ServerUrlsKey, "http_ports", "https_ports"];
        if (Array.TrueForAll(keys, key => string.IsNullOrEmpty(builder.Configuration[key])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(Address);
        }
    }

    // First, because hosted services start in the order they are added and stop in the other.
    private static void AddInside(WebApplicationBuilder builder)
    {
        builder.Services.AddApiDocument();
        if (Telemetry.IsAskedFor(builder.Configuration))
        {
            builder.Services.AddHostedService<Telemetry>();
        }
    }

    private static void AddPages(WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("Shop").Get<ShopOptions>() ?? new ShopOptions();
        var keys = Directory.CreateDirectory(options.FileIn(builder.Environment, "keys"));
        builder.Services.AddDataProtection().SetApplicationName("DemoStore").PersistKeysToFileSystem(keys);
        builder.Services.AddRazorPages(pages =>
        {
            pages.Conventions.AddFolderApplicationModelConvention("/Warehouse", page => page.Filters.Add(new LocalRequestsOnly()));
            foreach (var page in FirstCart.Pages)
            {
                pages.Conventions.AddPageApplicationModelConvention(page, model => model.Filters.Add(new FirstCart()));
            }
        });
        builder.Services.AddSingleton<IHttpResponseStreamWriterFactory, PageWriters>();
        builder.Services.Configure<RouteOptions>(route => route.LowercaseUrls = true);
        builder.Services.AddAntiforgery(form => form.Cookie.Name = "shop-form");
        // Text in every script leaves as itself: "£2.95", not "&#xA3;2.95". What HTML gives a meaning to is still encoded.
        builder.Services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddLanguages();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddHealthChecks().AddCartIntegrity();
        builder.Services.AddHostedService<ShopGreeting>();
    }

    private static void AddData(IServiceCollection services)
    {
        SqliteSleep.Mend();
        services.AddSingleton<WriteGate>().AddSingleton<ShopConnections>().AddSingleton<KeptCommands>().AddSingleton<LiveTopics>().AddSingleton<LiveOrders>();
        services.AddPooledDbContextFactory<ShopDbContext>(static (provider, db) =>
        {
            var file = provider.GetRequiredService<IOptions<ShopOptions>>().Value.FileIn(provider.GetRequiredService<IHostEnvironment>(), ShopDatabase.FileName);
            db.UseSqlite($"Data Source={file}").AddInterceptors(provider.GetRequiredService<ShopConnections>(), provider.GetRequiredService<KeptCommands>(), provider.GetRequiredService<LiveOrders>());
        });
        services.AddScoped(static provider => provider.GetRequiredService<IDbContextFactory<ShopDbContext>>().CreateDbContext());
        services.AddSingleton<ProductTable>();
        services.AddSingleton(static provider => provider.GetRequiredService<ProductTable>().Catalogue);
        services.AddHostedService<ShopDatabase>();
    }

    private static void AddCarts(WebApplicationBuilder builder)
    {
        // Registered first it stays a singleton: the facts are the same for every shopper.
        builder.Services.AddSingleton<IProductFacts, ShopProductFacts>();
        var options = builder.Configuration.GetSection("Shop").Get<ShopOptions>() ?? new ShopOptions();
        var integrity = builder.Services
            .AddCartIntegrity(rules =>
            {
                rules.ReservationWindow = options.ReservationWindow;
                rules.Limits = ShopLimits.All;
                rules.SupportUrl = builder.Configuration["CartIntegrity:SupportUrl"] is { Length: 0 } ? null : builder.Configuration["CartIntegrity:SupportUrl"] ?? ShopLinks.Help;
                rules.Channels[ChannelId.Web.Value] = new ChannelPolicy { Locations = [.. ShopLocation.All.Select(place => new LocationId(place.Id))] };
            })
            .UseProductFacts<ShopProductFacts>()
            .UseCarts<ShopCarts>(CurrentCart.CartOf, web => (web.Agents.Currency, web.Agents.CartPage) = ("GBP", "/cart"));
        if (builder.Configuration["CartIntegrity:PostgreSql"] is { Length: > 0 } server)
        {
            // Several copies of the shop share this ledger; a demo may make its own tables wherever it runs.
            integrity.UsePostgreSql(ledger => (ledger.ConnectionString, ledger.Migration) = (server, PostgreSqlMigration.AtStart));
        }
        else
        {
            integrity.UseSqlite($"Data Source={options.FileIn(builder.Environment, LedgerFile)}");
        }

        if (builder.Configuration.GetValue("CartIntegrity:Enabled", defaultValue: true))
        {
            builder.Services.AddScoped<ICartGuard, CartGuard>();
        }
        else
        {
            builder.Services.AddSingleton<ICartGuard, NoCartGuard>();
        }

        builder.Services.AddSingleton<CartQueries>().AddScoped<CartStore>().AddScoped<CurrentCart>();
        builder.Services.AddSingleton<HeldBackWords>().AddSingleton<Preorders>().AddScoped<ShelfStock>().AddScoped<Shelf>().AddScoped<CartDesk>();
    }

    private static void AddOrders(IServiceCollection services)
    {
        services.AddSingleton<OrderQueries>().AddSingleton<OrderDesk>().AddSingleton<CardProvider>();
        services.AddScoped<OrderBook>().AddScoped<OrderEnding>().AddScoped<OrderPlacement>().AddScoped<OrderRepair>().AddScoped<CheckoutBook>().AddScoped<CheckoutVisit>();
        services.AddScoped<Arrivals>().AddScoped<OrderChangeBook>().AddScoped<OrderChangeEnding>().AddScoped<OrderChangeDesk>().AddScoped<OrderChangeRepair>();
        services.AddScoped<CurrentShopper>().AddScoped<MyOrders>();
        services.TryAddSingleton<ICheckoutSteps, UninterruptedSteps>();
    }

    // After the ledger, because hosted services start in the order they are added.
    private static void AddWarehouse(WebApplicationBuilder builder)
    {
        builder.Services.Configure<WarehouseOptions>(builder.Configuration.GetSection("Warehouse"));
        builder.Services.AddSingleton<ItemHistory>().AddSingleton<StockTable>().AddSingleton<WarehouseDesk>().AddSingleton<WarehouseWords>().AddSingleton<JournalWords>().AddScoped<ShippingDesk>();
        builder.Services.AddSingleton<HoldTable>().AddSingleton<StockOverviews>().AddSingleton<LedgerCheck>().AddScoped<Shortages>().AddScoped<ItemSurroundings>();
        builder.Services.AddHostedService<StockOpening>();
        builder.Services.AddHostedService<LiveLedger>();
        builder.Services.AddReplay().AddSimulator();
        builder.Services.AddHostedService<OrderRepairLoop>();
    }
}
