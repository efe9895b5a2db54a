namespace DemoStore;

/// <summary>FNV-1a: the same number for the same text on every machine and in every run, unlike <c>GetHashCode</c>.</summary>
internal static class StableHash
{
    /// <summary>A number from 0 up to and without <paramref name="bound"/>.</summary>
    public static int Pick(string text, int bound)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        // The low bits of FNV follow the last character closely; folding the high half in spreads them.
        hash ^= hash >> 15;
        hash = unchecked(hash * 2246822519u);
        hash ^= hash >> 13;
        return (int)(hash % (uint)bound);
    }
}
