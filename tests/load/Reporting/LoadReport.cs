using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CartIntegrity.Load;

/// <summary>What a command found: figures in the order they are told, and promises that were broken.</summary>
internal sealed class LoadReport
{
    // Nobody puts the line into a web page, so a plus sign may stay a plus sign.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly List<ReportField> _fields = [];
    private readonly List<string> _problems = [];

    /// <summary>The figures.</summary>
    public IReadOnlyList<ReportField> Fields => _fields;

    /// <summary>Promises that were broken; empty when all is well.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public void Add(string name, string value, string? meaning = null) => _fields.Add(new ReportField(name, value, meaning));

    public void Add(string name, long value, string? meaning = null) => _fields.Add(new ReportField(name, value, meaning));

    public void Add(string name, double value, string? meaning = null) => _fields.Add(new ReportField(name, Rounded(value), meaning));

    public void Add(string name, IReadOnlyDictionary<string, long> counts, string? meaning = null) => _fields.Add(new ReportField(name, counts, meaning));

    /// <summary>Tells a figure that must be zero, and that it is not.</summary>
    public void AddZero(string name, long value, string meaning)
    {
        Add(name, value, meaning);
        Require(value == 0, $"{name} is {value.ToString(CultureInfo.InvariantCulture)} and must be 0");
    }

    /// <summary>Notes a broken promise.</summary>
    public void Require(bool kept, string problem)
    {
        if (!kept)
        {
            _problems.Add(problem);
        }
    }

    /// <summary>Everything as one line of JSON.</summary>
    public string ToJson()
    {
        var all = _fields.ToDictionary(field => field.Name, field => field.Value);
        all["problems"] = _problems;
        return JsonSerializer.Serialize(all, Plain);
    }

    /// <summary>Four digits tell a measurement; more would only pretend.</summary>
    private static double Rounded(double value) => !double.IsFinite(value) ? 0 : Math.Round(value, Math.Abs(value) >= 100 ? 1 : 4);
}
