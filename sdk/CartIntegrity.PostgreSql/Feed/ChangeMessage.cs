using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CartIntegrity.PostgreSql;

/// <summary>What one server tells the others of a batch, as the text of a notification.</summary>
/// <param name="Sender">Which store wrote the batch.</param>
/// <param name="First">The batch's first record.</param>
/// <param name="Last">Its last record.</param>
/// <param name="Change">What changed; <c>null</c>: it did not fit, read the journal.</param>
internal sealed record ChangeMessage(string Sender, long First, long Last, LedgerChange? Change)
{
    /// <summary>PostgreSQL takes texts of less than 8,000 bytes.</summary>
    public const int MostBytes = 7_999;

    private const char Sku = 's';
    private const char Cart = 'c';

    /// <summary>A line each for sender, first and last record, and, if all of it fits, for each SKU and cart. No id contains a line break.</summary>
    public string ToText()
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"{Sender}\n{First}\n{Last}");
        if (Change is null || Change.Skus.Length + Change.Carts.Length > MostBytes / 4)
        {
            return start;
        }

        var text = new StringBuilder(start).Append('\n').Append('+');
        foreach (var sku in Change.Skus)
        {
            text.Append('\n').Append(Sku).Append(sku.Value);
        }

        foreach (var cart in Change.Carts)
        {
            text.Append('\n').Append(Cart).Append(cart.Revision).Append(' ').Append(cart.Cart.Value);
        }

        var whole = text.ToString();
        return Encoding.UTF8.GetByteCount(whole) <= MostBytes ? whole : start;
    }

    /// <summary>Reads a text; <c>null</c>: it is nothing a store wrote.</summary>
    public static ChangeMessage? Parse(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length < 3
            || !long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || !long.TryParse(lines[2], NumberStyles.None, CultureInfo.InvariantCulture, out var last))
        {
            return null;
        }

        return new ChangeMessage(lines[0], first, last, lines.Length > 3 ? ChangeOf(last, lines.AsSpan(4)) : null);
    }

    /// <summary>What some records of the journal changed, for a reader that was cut off.</summary>
    public static LedgerChange ChangeOf(IReadOnlyList<JournalRecord> records) => new(
        records[^1].Sequence,
        [.. records.SelectMany(record => record.Entries).Select(entry => entry.Event.Item.Sku).Distinct()],
        [.. records.Select(record => record.Hold).OfType<Hold>().Select(hold => new CartRevision(hold.Cart, hold.Revision)).Distinct()]);

    private static LedgerChange? ChangeOf(long last, ReadOnlySpan<string> lines)
    {
        var skus = ImmutableArray.CreateBuilder<Sku>();
        var carts = ImmutableArray.CreateBuilder<CartRevision>();
        foreach (var line in lines)
        {
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            if (line.StartsWith(Sku) && CartIntegrity.Sku.TryParse(line[1..], out var sku))
            {
                skus.Add(sku);
            }
            else if (line.StartsWith(Cart) && blank > 0
                && long.TryParse(line.AsSpan(1, blank - 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var revision)
                && CartId.TryParse(line[(blank + 1)..], out var cart))
            {
                carts.Add(new CartRevision(cart, revision));
            }
            else
            {
                return null;
            }
        }

        return new LedgerChange(last, skus.ToImmutable(), carts.ToImmutable());
    }
}
