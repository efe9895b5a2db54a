using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DemoStore;

/// <summary>
/// The shipped data: JSON arrays with one entry a line, so that a diff shows which product changed. Written by the
/// importer, read once at start.
/// </summary>
internal static class CatalogueFiles
{
    /// <summary>The file of products.</summary>
    public const string Products = "products.json";

    /// <summary>The file of opening stock.</summary>
    public const string Stock = "stock.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Where the build puts the shipped data, beside the program.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "Catalogue", "Data");

    /// <summary>Reads all entries of a file.</summary>
    /// <exception cref="InvalidDataException">The file is not an array of such entries.</exception>
    public static IReadOnlyList<T> Read<T>(string folder, string file)
    {
        using var stream = File.OpenRead(Path.Combine(folder, file));
        try
        {
            return JsonSerializer.Deserialize<List<T>>(stream, Json) ?? throw new JsonException("The file holds null.");
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException($"{file} cannot be read: {failure.Message} Run the import again.", failure);
        }
    }

    /// <summary>The text of a file with these entries. The same entries give the same text.</summary>
    public static string Format<T>(IReadOnlyCollection<T> entries)
    {
        var text = new StringBuilder("[\n");
        text.AppendJoin(",\n", entries.Select(entry => JsonSerializer.Serialize(entry, Json)));
        return text.Append("\n]\n").ToString();
    }
}
