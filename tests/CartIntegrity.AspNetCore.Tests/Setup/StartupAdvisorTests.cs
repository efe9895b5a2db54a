using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.FileProviders;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>One line about what is configured, and a warning for each likely mistake.</summary>
public sealed class StartupAdvisorTests : IDisposable
{
    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("cart-integrity-tests-");

    [Fact]
    public async Task Start_tells_what_is_configured()
    {
        await using var app = await StartAsync("Development");

        Texts(app, 3000).Should().ContainSingle().Which.Should()
            .Be("CartIntegrity is ready: store in memory, reservation window 00:10:00, endpoints at /cart-integrity, carts from ShopCarts.");
    }

    [Theory]
    [InlineData("Production", 1)]
    [InlineData("Development", 0)]
    public async Task Store_in_memory_is_a_warning_outside_development(string environment, int warnings)
    {
        await using var app = await StartAsync(environment);

        Texts(app, 3001).Should().HaveCount(warnings);
    }

    [Fact]
    public async Task Script_that_is_missing_is_a_warning()
    {
        await using var app = await StartAsync("Development");

        Texts(app, 3002).Should().ContainSingle().Which.Should().Contain("UseStaticWebAssets");
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("export {};", 0)]
    public async Task Script_that_is_empty_is_a_warning(string script, int warnings)
    {
        var path = Path.Combine(_files.FullName, ClientScript.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, script);

        await using var app = await StartAsync("Development");

        Texts(app, 3002).Should().BeEmpty();
        Texts(app, 3003).Should().HaveCount(warnings);
    }

    [Theory]
    [InlineData("Production", false, 1)]
    [InlineData("Production", true, 0)]
    [InlineData("Development", false, 0)]
    public async Task Keys_that_are_not_kept_are_a_warning_outside_development(string environment, bool isKept, int warnings)
    {
        await using var app = await StartAsync(environment, services =>
        {
            if (isKept)
            {
                services.AddDataProtection().PersistKeysToFileSystem(_files);
            }
        });

        Texts(app, 3004).Should().HaveCount(warnings);
    }

    [Fact]
    public async Task Endpoints_that_are_not_mapped_are_a_warning()
    {
        await using var app = await StartAsync("Development", isMapped: false);

        Texts(app, 3005).Should().ContainSingle();
    }

    public void Dispose() => _files.Delete(recursive: true);

    private static IEnumerable<string> Texts(WebApplication app, int id) =>
        app.Services.GetRequiredService<RecordedLog>().Lines.Where(line => line.Id.Id == id).Select(line => line.Text);

    private async Task<WebApplication> StartAsync(string environment, Action<IServiceCollection>? services = null, bool isMapped = true)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<RecordedLog>();
        builder.Services.AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<RecordedLog>());
        builder.Services.AddSingleton<ShopShelf>();
        services?.Invoke(builder.Services);
        builder.Services.AddCartIntegrity().UseCarts<ShopCarts>(_ => null);
        var app = builder.Build();
        app.Environment.WebRootFileProvider = new PhysicalFileProvider(_files.FullName);
        if (isMapped)
        {
            app.MapCartIntegrity();
        }

        await app.StartAsync();
        return app;
    }
}
