using System.IO.Compression;

namespace DemoStore.Tests;

public sealed class CatalogueImportCommandTests : IDisposable
{
    private const string Header = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("catalogue-import-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task RunAsync_dirty_file_writes_a_catalogue_that_loads()
    {
        var file = Zip("a.csv.gz", Header
            + "536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom\n"
            + "536366,85123a,\"WHITE HANGING HEART T-LIGHT HOLDER\",2,2010-12-01 09:00:00,2.55,,United Kingdom\n"
            + "536367,22001,RED \"RETRO MUG,many,2010-12-01 09:00:00,2.55,,United Kingdom\n"
            + "short\n"
            + "536368,POST,POSTAGE,1,2010-12-01 09:00:00,18.00,,France\n");

        var (exit, output) = await RunAsync("import", "--data", file, "--out", _folder);

        exit.Should().Be(0);
        output.Should().Contain("| unreadable, skipped | 2 |");
        var catalogue = Catalogue.Load(_folder);
        catalogue.Products.Should().ContainSingle().Which.UnitsSold.Should().Be(8);
        File.Exists(Path.Combine(_folder, "import-report.md")).Should().BeTrue();
    }

    [Fact]
    public async Task RunAsync_same_input_gives_same_bytes()
    {
        var one = Zip("a.csv.gz", Header + "536365,22001,RED MUG,6,2010-12-01 08:26:00,2.55,,France\n");
        var two = Zip("b.csv.gz", Header + "536366,22002,BLUE MUG,6,2011-01-01 08:26:00,2.55,,France\n");

        await RunAsync("--data", one, two, "--out", Path.Combine(_folder, "forth"));
        await RunAsync("--data", two, one, "--out", Path.Combine(_folder, "back"));

        foreach (var name in new[] { "products.json", "stock.json", "orders.txt.gz", "import-report.md" })
        {
            var forth = await File.ReadAllBytesAsync(Path.Combine(_folder, "forth", name));
            (await File.ReadAllBytesAsync(Path.Combine(_folder, "back", name))).Should().Equal(forth);
        }
    }

    [Fact]
    public async Task RunAsync_missing_column_is_named_and_nothing_is_written()
    {
        var file = Zip("a.csv.gz", "InvoiceNo,StockCode\n1,22001\n");

        var (exit, output) = await RunAsync("--data", file, "--out", Path.Combine(_folder, "out"));

        exit.Should().Be(1);
        output.Should().Contain("UnitPrice");
        Directory.Exists(Path.Combine(_folder, "out")).Should().BeFalse();
    }

    [Fact]
    public async Task RunAsync_file_that_is_no_gzip_is_refused()
    {
        var file = Path.Combine(_folder, "plain.csv.gz");
        await File.WriteAllTextAsync(file, Header);

        (await RunAsync("--data", file, "--out", Path.Combine(_folder, "out"))).Exit.Should().Be(1);
    }

    [Theory]
    [InlineData]
    [InlineData("--data", "a.csv.gz")]
    [InlineData("--out", "folder")]
    [InlineData("--data", "a.csv.gz", "--out", "one", "two")]
    [InlineData("--data", "a.csv.gz", "--out", "folder", "--what")]
    public async Task RunAsync_wrong_arguments_tell_the_usage(params string[] args)
    {
        var (exit, output) = await RunAsync(args);

        exit.Should().Be(2);
        output.Should().StartWith("usage:");
    }

    private static async Task<(int Exit, string Output)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        var exit = await CatalogueImportCommand.RunAsync(args, output);
        return (exit, output.ToString());
    }

    private string Zip(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        using var zip = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        zip.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return path;
    }
}
