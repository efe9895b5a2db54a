namespace House.Tests;

public static class SampleExtensions
{
    public const int Most = 3;

    public static bool TryTake<T>(this IReadOnlyList<T> lines, out T? taken)
    {
        taken = lines.Count <= Most ? lines[0] : default;
        return lines.Count <= Most;
    }
}
