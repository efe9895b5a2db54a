using System.Globalization;

namespace CartIntegrity.PostgreSql;

/// <summary>What one server tells the others of a batch, as the text of a notification; what happened, they read in the journal.</summary>
/// <param name="Sender">Which store wrote the batch: one line.</param>
/// <param name="Last">Its last record.</param>
internal sealed record ChangeMessage(string Sender, long Last)
{
    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"{Sender}\n{Last}");

    /// <summary>Reads a text; <c>null</c>: it is nothing a store wrote.</summary>
    public static ChangeMessage? Parse(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end > 0 && long.TryParse(text.AsSpan(end + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? new ChangeMessage(text[..end], last)
            : null;
    }
}
