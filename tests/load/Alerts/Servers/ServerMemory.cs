using System.Globalization;

namespace CartIntegrity.Load;

/// <summary>What a server's process occupies.</summary>
/// <param name="Managed">Bytes of living objects, after a full collection.</param>
/// <param name="WorkingSet">Bytes of the process in memory, heap and everything else.</param>
internal readonly record struct ServerMemory(long Managed, long WorkingSet)
{
    /// <summary>What a server is asked.</summary>
    public const string Question = "memory";

    public static ServerMemory Read() => new(GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet);

    public static ServerMemory Parse(string line) =>
        line.Split(' ') is [var managed, var workingSet]
            ? new ServerMemory(long.Parse(managed, CultureInfo.InvariantCulture), long.Parse(workingSet, CultureInfo.InvariantCulture))
            : throw new FormatException($"\"{line}\" is no answer about memory.");

    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Managed} {WorkingSet}");
}
