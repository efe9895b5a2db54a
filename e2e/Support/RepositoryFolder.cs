namespace CartIntegrity.E2E;

/// <summary>The folder that holds the solution, found upwards from the tests.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find();

    /// <summary>The folder for what a failed test leaves behind; it is never committed.</summary>
    public static string Artifacts => System.IO.Path.Combine(Path, ".artifacts");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Inventory.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Inventory.sln above {AppContext.BaseDirectory}.");
    }
}
