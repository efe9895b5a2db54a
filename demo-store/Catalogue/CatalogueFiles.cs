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

    /// <summary>The folder of the products' names in other languages, one file each.</summary>
    public const string Titles = "Titles";

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

    /// <summary>Gives products the names in other languages that the folder has: a file for each, <c>de.json</c>. A folder without leaves them as they are.</summary>
    /// <exception cref="InvalidDataException">A file is not an object of SKUs and names.</exception>
    public static IReadOnlyList<Product> WithTitles(IReadOnlyList<Product> products, string folder)
    {
        var titles = Path.Combine(folder, Titles);
        if (!Directory.Exists(titles))
        {
            return products;
        }

        var languages = Directory.GetFiles(titles, "*.json").Select(file => (Language: Path.GetFileNameWithoutExtension(file), Titles: ReadTitles(file))).ToList();
        return [.. products.Select(product => product with
        {
            Titles = languages.Where(language => language.Titles.ContainsKey(product.Sku)).ToDictionary(language => language.Language, language => language.Titles[product.Sku]),
        })];
    }

    /// <summary>The text of a file with these entries. The same entries give the same text.</summary>
    public static string Format<T>(IReadOnlyCollection<T> entries)
    {
        var text = new StringBuilder("[\n");
        text.AppendJoin(",\n", entries.Select(entry => JsonSerializer.Serialize(entry, Json)));
        return text.Append("\n]\n").ToString();
    }

    private static Dictionary<string, string> ReadTitles(string file)
    {
        using var stream = File.OpenRead(file);
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(stream, Json) ?? throw new JsonException("The file holds null.");
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException($"{Titles}/{Path.GetFileName(file)} cannot be read: {failure.Message} Write one object of SKUs and names.", failure);
        }
    }
}
