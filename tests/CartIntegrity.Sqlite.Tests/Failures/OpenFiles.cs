using System.Runtime.InteropServices;

namespace CartIntegrity.Sqlite.Tests;

/// <summary>Plays a disk that no longer takes writes: swaps a file this process has open for a handle that can only read.</summary>
internal static class OpenFiles
{
    public static void MakeReadOnly(string path)
    {
        var open = Directory.GetFiles("/proc/self/fd")
            .Single(link => new FileInfo(link).LinkTarget == path);
        using var readOnly = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var handle = int.Parse(Path.GetFileName(open), System.Globalization.CultureInfo.InvariantCulture);
        Duplicate((int)readOnly.DangerousGetHandle(), handle).Should().Be(handle);
    }

    [DllImport("libc", EntryPoint = "dup2")]
    private static extern int Duplicate(int from, int to);
}
