namespace CartIntegrity.Load;

/// <summary>A folder that is gone with everything in it when the figure is taken. Ledger and baseline share one, so they share a file system.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cart-integrity-load-");

    public string Root => _folder.FullName;

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
