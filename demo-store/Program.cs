using DemoStore;

if (args is ["import", ..])
{
    return await CatalogueImportCommand.RunAsync(args, Console.Out);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddShop();

var app = builder.Build();
app.UseShop();
app.MapShop();
await app.RunAsync();
return 0;

/// <summary>The shop as a program, so that tests can start it.</summary>
public partial class Program;
