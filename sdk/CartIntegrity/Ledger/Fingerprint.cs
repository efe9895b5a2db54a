namespace CartIntegrity;

/// <summary>What the content of a movement or a settings change hashes to, so that a reference used for something else is noticed (ID3).</summary>
internal static class Fingerprint
{
    public static EventHash Of(StockMovement movement)
    {
        var bytes = new JournalBuffer();
        bytes.Byte((byte)movement.Kind);
        bytes.Byte(movement.Forced ? (byte)1 : (byte)0);
        bytes.Text(movement.Reason ?? "");
        foreach (var line in movement.Lines)
        {
            bytes.Text(line.Item.Sku.Value);
            bytes.Text(line.Item.Location.Value);
            bytes.Signed(line.Quantity);
            bytes.Byte((byte)line.Status);
            bytes.Text(line.To.Value);
        }

        return EventHash.Of(bytes.Slice(0, bytes.Length));
    }

    public static EventHash Of(SettingsChange change)
    {
        var bytes = new JournalBuffer();
        bytes.Byte(0);
        bytes.Byte(change.Forced ? (byte)1 : (byte)0);
        bytes.Text(change.Reason ?? "");
        bytes.Text(change.Item.Sku.Value);
        bytes.Text(change.Item.Location.Value);
        JournalEntryCodec.WriteSettings(bytes, change.Settings);
        return EventHash.Of(bytes.Slice(0, bytes.Length));
    }
}
