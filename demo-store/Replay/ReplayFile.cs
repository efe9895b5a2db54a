using System.Text.Json;
using System.Text.Json.Serialization;

namespace DemoStore;

/// <summary>
/// Writes down how a replay stands, so that the next process can tell what became of it; and a lock, because copies of the shop over one ledger share
/// the folder, and only one of them may play.
/// </summary>
internal sealed class ReplayFile(string folder)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, WriteIndented = true };

    private string Path => System.IO.Path.Combine(folder, "replay.json");

    /// <summary>The last replay; <c>null</c>: there was none, or what was written of it cannot be read.</summary>
    public ReplayReport? Read()
    {
        try
        {
            return JsonSerializer.Deserialize<ReplayReport>(File.ReadAllBytes(Path), Json);
        }
        catch (Exception failure) when (failure is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes the report in place of the last one, whole or not at all.</summary>
    public void Write(ReplayReport report)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes($"{Path}.new", JsonSerializer.SerializeToUtf8Bytes(report, Json));
        File.Move($"{Path}.new", Path, overwrite: true);
    }

    /// <summary>Takes the lock until it is disposed of or the process ends; <c>null</c>: another process has it.</summary>
    public IDisposable? TryLock()
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(System.IO.Path.Combine(folder, "replay.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
