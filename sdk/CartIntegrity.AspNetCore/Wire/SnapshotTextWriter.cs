namespace CartIntegrity.AspNetCore;

/// <summary>Writes snapshots into pages.</summary>
internal static class SnapshotTextWriter
{
    public static void Write(TextWriter writer, WireSnapshot snapshot)
    {
        var json = new JsonText(SnapshotJson.UsualChars);
        try
        {
            SnapshotJson.Write(ref json, snapshot);
            json.CopyTo(writer);
        }
        finally
        {
            json.Dispose();
        }
    }
}
