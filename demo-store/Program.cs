using DemoStore;

if (args is ["import", ..])
{
    return await CatalogueImportCommand.RunAsync(args, Console.Out);
}

var app = WebApplication.CreateBuilder(args).Build();
await app.RunAsync();
return 0;
