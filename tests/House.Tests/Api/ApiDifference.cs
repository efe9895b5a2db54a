namespace House.Tests;

/// <summary>What one API text has and the other has not, each line with the type it belongs to.</summary>
internal static class ApiDifference
{
    public static IReadOnlyList<string> Between(IReadOnlyList<string> committed, IReadOnlyList<string> now)
    {
        var before = WithType(committed);
        var after = WithType(now);
        return [.. Missing(before, after, "- "), .. Missing(after, before, "+ ")];
    }

    private static IEnumerable<string> Missing(List<string> lines, List<string> elsewhere, string mark)
    {
        var left = elsewhere.CountBy(line => line).ToDictionary();
        foreach (var line in lines)
        {
            var count = left.GetValueOrDefault(line);
            if (count == 0)
            {
                yield return mark + line;
            }
            else
            {
                left[line] = count - 1;
            }
        }
    }

    private static List<string> WithType(IReadOnlyList<string> lines)
    {
        var type = "";
        var result = new List<string>();
        foreach (var line in lines)
        {
            var isMember = line.StartsWith(' ');
            type = isMember ? type : line;
            result.Add(isMember ? $"{type} | {line.Trim()}" : line);
        }

        return result;
    }
}
