namespace DemoStore;

/// <summary>What the import was asked to do.</summary>
internal sealed record ImportArguments(IReadOnlyList<string> Files, string Folder)
{
    /// <summary>Reads <c>--data</c> with one or more files and <c>--out</c> with one folder; null when anything else is given.</summary>
    public static ImportArguments? TryParse(string[] args)
    {
        var values = new Dictionary<string, List<string>> { ["--data"] = [], ["--out"] = [] };
        List<string>? current = null;
        foreach (var argument in args is ["import", .. var rest] ? rest : args)
        {
            if (argument.StartsWith("--", StringComparison.Ordinal))
            {
                if (!values.TryGetValue(argument, out current))
                {
                    return null;
                }
            }
            else if (current is null)
            {
                return null;
            }
            else
            {
                current.Add(argument);
            }
        }

        return values["--data"].Count > 0 && values["--out"].Count == 1 ? new ImportArguments(values["--data"], values["--out"][0]) : null;
    }
}
