using System.Globalization;
using CartIntegrity;
using Microsoft.AspNetCore.Http.Extensions;

namespace DemoStore;

/// <summary>
/// A line that was just taken out. It travels in the address of the page that offers to bring it back, and in that page's form, so that this works
/// without script and a reload repeats nothing.
/// </summary>
internal sealed class RemovedLine
{
    /// <summary>The id the line had; empty: none was taken out.</summary>
    public string? Removed { get; set; }

    public string? Sku { get; set; }

    public int Units { get; set; }

    /// <summary>What the shopper meant to do with it.</summary>
    public string? Was { get; set; }

    public static RemovedLine Of(CartLine line) => new() { Removed = line.Id.Value, Sku = line.Sku.Value, Units = line.Quantity, Was = line.Intent.ToString() };

    public QueryBuilder ToQuery() => new()
    {
        { "removed", Removed ?? "" }, { "sku", Sku ?? "" }, { "units", Units.ToString(CultureInfo.InvariantCulture) }, { "was", Was ?? "" },
    };

    /// <summary>The line as it was; <c>null</c> if this is none.</summary>
    public CartLine? ToLine() =>
        LineId.TryParse(Removed, out var id) && CartIntegrity.Sku.TryParse(Sku, out var sku) && Units is >= 1 and <= CartRow.UnitsPerLine
        && Enum.TryParse<LineIntent>(Was, out var was) && Enum.IsDefined(was)
            ? new CartLine(id, sku, Units) { Intent = was }
            : null;
}
