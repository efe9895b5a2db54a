using System.Text.Json.Nodes;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>The JSON schemas of a protocol as they were published, copied beside the tests.</summary>
internal sealed class SchemaFolder
{
    private readonly Dictionary<string, JsonNode> _files = [];
    private readonly string _folder;

    private SchemaFolder(string protocol) => _folder = Path.Combine(AppContext.BaseDirectory, "Agents", "Schemas", protocol);

    public static SchemaFolder Ucp { get; } = new("ucp");

    public static SchemaFolder Acp { get; } = new("acp");

    /// <summary>What a document does against a schema; empty: it is valid.</summary>
    /// <param name="document">The document.</param>
    /// <param name="schema">A file, and a place in it: <c>schema.cart.json#/$defs/Cart</c>.</param>
    public IReadOnlyList<string> Mistakes(JsonNode? document, string schema)
    {
        var (found, file) = Find(schema, "");
        return [.. new SchemaCheck(this).Check(document, found, file, "$")];
    }

    /// <summary>A schema by reference, and the file it stands in.</summary>
    public (JsonNode Schema, string File) Find(string reference, string fromFile)
    {
        var parts = reference.Split('#');
        var file = parts[0].Length == 0 ? fromFile : Relative(parts[0], fromFile);
        var schema = Read(file);
        foreach (var step in parts.Length > 1 ? parts[1].Split('/', StringSplitOptions.RemoveEmptyEntries) : [])
        {
            schema = schema[step] ?? throw new InvalidOperationException($"{reference} from {fromFile} leads nowhere.");
        }

        return (schema, file);
    }

    private JsonNode Read(string file)
    {
        lock (_files)
        {
            return _files.TryGetValue(file, out var known) ? known : _files[file] = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, file)))!;
        }
    }

    private string Relative(string reference, string fromFile) =>
        Path.GetRelativePath(_folder, Path.GetFullPath(Path.Combine(_folder, Path.GetDirectoryName(fromFile) ?? "", reference)));
}
