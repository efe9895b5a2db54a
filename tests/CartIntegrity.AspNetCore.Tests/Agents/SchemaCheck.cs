using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>
/// Checks a document against JSON Schema 2020-12, as far as the two protocols use it. No validator that can be had here reads that draft; a keyword this one
/// does not know is an error, so nothing passes because it was overlooked.
/// </summary>
internal sealed class SchemaCheck(SchemaFolder folder)
{
    /// <summary>Keywords that say nothing about validity, or are read together with another one.</summary>
    private static readonly HashSet<string> Silent =
    [
        "$schema", "$id", "$defs", "title", "description", "name", "example", "examples", "default", "ucp_request", "then", "else", "minContains", "maxContains",
    ];

    public IEnumerable<string> Check(JsonNode? value, JsonNode schema, string file, string path)
    {
        if (schema is JsonValue truth)
        {
            return truth.GetValue<bool>() ? [] : [$"{path} is not allowed"];
        }

        return schema.AsObject().Where(keyword => !Silent.Contains(keyword.Key))
            .SelectMany(keyword => Keyword(keyword.Key, keyword.Value!, value, schema.AsObject(), file, path));
    }

    private IEnumerable<string> Keyword(string name, JsonNode rule, JsonNode? value, JsonObject schema, string file, string path) => name switch
    {
        "$ref" => Reference(rule, value, file, path),
        "type" => Must(IsOfType(value, (string)rule!), path, $"is no {rule}"),
        "const" => Must(JsonNode.DeepEquals(value, rule), path, $"is not {rule.ToJsonString()}"),
        "enum" => Must(rule.AsArray().Any(one => JsonNode.DeepEquals(one, value)), path, $"is none of {rule.ToJsonString()}"),
        "allOf" => rule.AsArray().SelectMany(one => Check(value, one!, file, path)),
        "anyOf" => Must(rule.AsArray().Any(one => IsValid(value, one!, file)), path, "fits none of anyOf"),
        "oneOf" => Must(rule.AsArray().Count(one => IsValid(value, one!, file)) == 1, path, "does not fit exactly one of oneOf"),
        "not" => Must(!IsValid(value, rule, file), path, "fits what it must not"),
        "if" => (IsValid(value, rule, file) ? schema["then"] : schema["else"]) is { } next ? Check(value, next, file, path) : [],
        _ when value is JsonObject found => OfObject(name, rule, found, schema, file, path),
        _ when value is JsonArray found => OfArray(name, rule, found, schema, file, path),
        _ => OfValue(name, rule, value, path),
    };

    private IEnumerable<string> Reference(JsonNode rule, JsonNode? value, string file, string path)
    {
        var (schema, place) = folder.Find((string)rule!, file);
        return Check(value, schema, place, path);
    }

    private IEnumerable<string> OfObject(string name, JsonNode rule, JsonObject value, JsonObject schema, string file, string path) => name switch
    {
        "required" => rule.AsArray().Where(one => !value.ContainsKey((string)one!)).Select(one => $"{path} has no {one}"),
        "properties" => value.Where(one => rule[one.Key] is not null).SelectMany(one => Check(one.Value, rule[one.Key]!, file, $"{path}.{one.Key}")),
        "additionalProperties" => value.Where(one => schema["properties"]?[one.Key] is null).SelectMany(one => Check(one.Value, rule, file, $"{path}.{one.Key}")),
        "propertyNames" => value.SelectMany(one => Check(JsonValue.Create(one.Key), rule, file, $"{path} (name {one.Key})")),
        _ => Foreign(name),
    };

    private IEnumerable<string> OfArray(string name, JsonNode rule, JsonArray value, JsonObject schema, string file, string path) => name switch
    {
        "items" => value.SelectMany((one, i) => Check(one, rule, file, $"{path}[{i}]")),
        "minItems" => Must(value.Count >= (int)rule, path, $"has fewer than {rule}"),
        "contains" => Contains(value.Count(one => IsValid(one, rule, file)), schema, path),
        _ => Foreign(name),
    };

    private static IEnumerable<string> Contains(int count, JsonObject schema, string path) =>
        Must(count >= ((int?)schema["minContains"] ?? 1) && count <= ((int?)schema["maxContains"] ?? int.MaxValue), path, $"contains {count} of a kind");

    private static IEnumerable<string> OfValue(string name, JsonNode rule, JsonNode? value, string path) => name switch
    {
        "minimum" => Must(Number(value) is not { } number || number >= (decimal)rule, path, $"is below {rule}"),
        "maximum" => Must(Number(value) is not { } number || number <= (decimal)rule, path, $"is above {rule}"),
        "exclusiveMaximum" => Must(Number(value) is not { } number || number < (decimal)rule, path, $"is not below {rule}"),
        "pattern" => Must(Text(value) is not { } text || Regex.IsMatch(text, (string)rule!), path, $"does not look like {rule}"),
        "format" => Must(Text(value) is not { } text || HasFormat(text, (string)rule!), path, $"is no {rule}"),
        _ => Foreign(name),
    };

    // A keyword for another type than the value's says nothing; one that nobody here knows would.
    private static IEnumerable<string> Foreign(string name) => name is "required" or "properties" or "additionalProperties" or "propertyNames" or "items" or "minItems"
        or "contains" or "minimum" or "maximum" or "exclusiveMaximum" or "pattern" or "format"
        ? []
        : throw new NotSupportedException($"The schema keyword {name} is not known here.");

    private bool IsValid(JsonNode? value, JsonNode schema, string file) => !Check(value, schema, file, "$").Any();

    private static IEnumerable<string> Must(bool isTrue, string path, string otherwise) => isTrue ? [] : [$"{path} {otherwise}"];

    private static bool IsOfType(JsonNode? value, string type) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("null", JsonValueKind.Null) => true,
        ("integer", JsonValueKind.Number) => Number(value) is { } number && decimal.IsInteger(number),
        _ => false,
    };

    private static bool HasFormat(string text, string format) => format switch
    {
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https"),
        "date-time" => text.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _),
        _ => throw new NotSupportedException($"The format {format} is not known here."),
    };

    private static decimal? Number(JsonNode? value) => value?.GetValueKind() == JsonValueKind.Number ? decimal.Parse(value.ToJsonString(), CultureInfo.InvariantCulture) : null;

    private static string? Text(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? (string?)value : null;
}
