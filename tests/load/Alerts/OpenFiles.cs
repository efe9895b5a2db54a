using System.Globalization;

namespace CartIntegrity.Load;

/// <summary>How many sockets a process may have. .NET lifts itself to the hard limit; beyond that only the person at the keyboard can.</summary>
internal static class OpenFiles
{
    private const string Limits = "/proc/self/limits";
    private const int Others = 300;

    /// <exception cref="UsageException">The connections would not fit.</exception>
    public static void Require(int connections)
    {
        var needed = connections + Others;
        if (File.Exists(Limits) && HardLimit() is { } most && most < needed)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture,
                $"{connections} connections need {needed} open files in a process and {most} are allowed; type ulimit -n {needed} first (as root or after raising nofile in /etc/security/limits.conf), or fewer --connections."));
        }
    }

    /// <summary>Columns: name, soft limit, hard limit, unit; <c>null</c>: unlimited.</summary>
    private static long? HardLimit()
    {
        const string name = "Max open files";
        var line = File.ReadLines(Limits).FirstOrDefault(limit => limit.StartsWith(name, StringComparison.Ordinal)) ?? name;
        var columns = line[name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return columns.Length > 1 && long.TryParse(columns[1], CultureInfo.InvariantCulture, out var most) ? most : null;
    }
}
