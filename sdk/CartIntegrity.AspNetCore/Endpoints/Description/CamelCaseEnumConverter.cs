using System.Text.Json;
using System.Text.Json.Serialization;

namespace CartIntegrity.AspNetCore;

/// <summary>Enums by name, as <see cref="WireNames"/> writes them.</summary>
internal sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
