using System.Text.Json;
using System.Text.Json.Serialization;

namespace CartIntegrity.AspNetCore;

/// <summary>Lets the hub's JSON protocol and the endpoints write a snapshot with <see cref="SnapshotJson"/>.</summary>
internal sealed class WireSnapshotConverter : JsonConverter<WireSnapshot>
{
    public override WireSnapshot Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A snapshot is only ever written: the server is its one source.");

    public override void Write(Utf8JsonWriter writer, WireSnapshot value, JsonSerializerOptions options)
    {
        var json = new JsonText(SnapshotJson.UsualChars);
        try
        {
            SnapshotJson.Write(ref json, value);
            writer.WriteRawValue(json.Written, skipInputValidation: true);
        }
        finally
        {
            json.Dispose();
        }
    }
}
