using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Hosting;

namespace CartIntegrity.E2E;

/// <summary>The demo shop in this process, on a real port, with files of its own that vanish with it.</summary>
public sealed class ShopServer : IAsyncDisposable
{
    private readonly ShopFactory _factory;

    private ShopServer(ShopFactory factory, string dataPath)
    {
        _factory = factory;
        DataPath = dataPath;
        Address = factory.ClientOptions.BaseAddress;
    }

    /// <summary>Where the shop answers, for example <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address { get; }

    /// <summary>The folder of the shop's SQLite files (configuration key <c>Shop:DataPath</c>).</summary>
    public string DataPath { get; }

    /// <summary>Products that no other test of this shop has.</summary>
    public Goods Goods { get; } = new();

    /// <summary>The shop's own services, to arrange stock or look at what an order left.</summary>
    public IServiceProvider Services => _factory.Services;

    /// <summary>Starts a shop that nobody else uses.</summary>
    /// <param name="configure">Changes to the shop, for example a slow payment or a setting.</param>
    public static ShopServer Start(Action<IWebHostBuilder>? configure = null)
    {
        var dataPath = Directory.CreateTempSubdirectory("cartintegrity-e2e-").FullName;
        var factory = new ShopFactory(dataPath, configure);
        try
        {
            factory.UseKestrel(0);
            factory.StartServer();
            return new ShopServer(factory, dataPath);
        }
        catch
        {
            factory.Dispose();
            Directory.Delete(dataPath, recursive: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        Directory.Delete(DataPath, recursive: true);
    }

    private sealed class ShopFactory(string dataPath, Action<IWebHostBuilder>? configure) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            // Outside Development the files of a library, the SDK's script among them, are served empty.
            builder.UseEnvironment(Environments.Development);
            builder.UseSetting("Shop:DataPath", dataPath);

            // Every popup would end with "Contact us" otherwise; the tests that are about it ask for it.
            builder.UseSetting("CartIntegrity:SupportUrl", "");
            configure?.Invoke(builder);
        }
    }
}
