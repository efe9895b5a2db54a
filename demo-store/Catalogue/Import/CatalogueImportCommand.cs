namespace DemoStore;

/// <summary><c>import --data a.csv.gz b.csv.gz --out folder</c>: makes the shipped catalogue from the retailer's invoices.</summary>
internal static class CatalogueImportCommand
{
    private const string Usage = "usage: import --data <file.csv.gz> [more files] --out <folder>";
    private const string ReportFile = "import-report.md";

    /// <summary>Runs the command.</summary>
    /// <param name="args">The arguments after <c>import</c> (a leading <c>import</c> is accepted too).</param>
    /// <param name="output">Where the report, or what went wrong, is told.</param>
    /// <param name="cancellationToken">Stops between lines; files are only written when all was read.</param>
    /// <returns>0 when the files were written, 1 when the data cannot be read, 2 for wrong arguments.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        if (ImportArguments.TryParse(args) is not { } arguments)
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        try
        {
            var result = await ReadAsync(arguments.Files, cancellationToken);
            await WriteAsync(result, arguments.Folder, output, cancellationToken);
            return 0;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await output.WriteLineAsync($"The import stopped and wrote no catalogue: {failure.Message}");
            return 1;
        }
    }

    private static async Task<ImportResult> ReadAsync(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        var report = new ImportReport();
        var importer = new CatalogueImporter(report);
        foreach (var file in files)
        {
            report.Files.Add(Path.GetFileName(file));
            await foreach (var row in OrderFile.ReadAsync(file, report, cancellationToken))
            {
                importer.Add(row);
            }
        }

        return importer.Build();
    }

    private static async Task WriteAsync(ImportResult result, string folder, TextWriter output, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var report = ImportReportWriter.Write(result.Report);
        await File.WriteAllTextAsync(Path.Combine(folder, CatalogueFiles.Products), CatalogueFiles.Format(result.Products), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, CatalogueFiles.Stock), CatalogueFiles.Format(result.Stock), cancellationToken);
        await RealOrderFile.WriteAsync(folder, result.Orders, cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, ReportFile), report, cancellationToken);
        await output.WriteLineAsync(report);
    }
}
