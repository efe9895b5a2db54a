using System.Text.Json;
using System.Text.Json.Serialization;

namespace CartIntegrity.AspNetCore;

/// <summary>What is read and written over HTTP and the hub, without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, AllowDuplicateProperties = false, PropertyNameCaseInsensitive = false,
    NumberHandling = JsonNumberHandling.Strict, MaxDepth = 8)]
[JsonSerializable(typeof(WireSnapshot))]
[JsonSerializable(typeof(ChoiceMessage))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(WhyAnswer))]
[JsonSerializable(typeof(DoctorReport))]
internal sealed partial class WireJson : JsonSerializerContext;
