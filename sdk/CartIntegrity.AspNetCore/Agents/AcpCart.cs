using System.Globalization;
using System.Text.Json.Nodes;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// A cart as the Agentic Commerce Protocol has it (<c>schema.cart.json</c> of the version named here). Its schemas allow nothing besides what they name. Pure.
/// </summary>
internal sealed class AcpCart : AgentCartWriter
{
    /// <summary>The version of the protocol that is spoken.</summary>
    public const string Version = "2026-04-17";

    private static readonly AcpCart s_writer = new();

    public static JsonObject Of(AgentCart cart, AgentTexts texts) => s_writer.Write(cart, texts);

    protected override JsonObject Begin() => [];

    protected override string CurrencyOf(AgentCart cart) => cart.Currency.ToLowerInvariant();

    protected override JsonObject Line(AgentLine line)
    {
        var verdict = line.Verdict;
        var item = new JsonObject { ["id"] = verdict.Sku.Value, ["name"] = line.Title };
        Add(item, "unit_amount", line.UnitAmount);
        var body = new JsonObject
        {
            ["id"] = verdict.Line.Value,
            ["item"] = item,
            ["quantity"] = verdict.Quantity,
            ["name"] = line.Title,
            ["sku"] = verdict.Sku.Value,
        };
        Add(body, "unit_amount", line.UnitAmount);
        Add(body, "images", line.Image is { } image ? new JsonArray(image) : null);
        Add(body, "availability_status", StatusOf(line));
        Add(body, "available_quantity", AvailableOf(line));
        Add(body, "max_quantity_per_order", line.Limit is > 0 and var limit ? limit : null);
        Add(body, "fulfillable_on", verdict.PromiseDate?.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture));
        return body;
    }

    protected override JsonObject Stock(AgentLine line, string path, string content) => AcpMessage.OfStock(line, path, content);

    protected override JsonObject Finding(Finding finding, string path, string content) => AcpMessage.OfFinding(finding, path, content);

    protected override JsonObject PriceUnknown(string path, string content) => AcpMessage.Error("missing", content, AcpMessage.Review, $"{path}.unit_amount");

    protected override JsonObject Saved(AgentLine line, string content) => AcpMessage.Info(content, "info");

    protected override JsonObject Hold(bool isHeld, string content) => AcpMessage.Info(content, isHeld ? "info" : "medium");

    /// <summary><c>null</c>: nobody could say.</summary>
    private static string? StatusOf(AgentLine line) => line.Verdict.Kind switch
    {
        _ when line.IsDiscontinued => "out_of_stock",
        VerdictKind.Available or VerdictKind.BackInStock => "in_stock",
        VerdictKind.Low or VerdictKind.Short => "low_stock",
        VerdictKind.HeldByOthers or VerdictKind.OutOfStock or VerdictKind.UnknownSku => "out_of_stock",
        VerdictKind.Backorder => "backorder",
        VerdictKind.Preorder => "pre_order",
        _ => null,
    };

    /// <summary>Never more than the shopper is told: above the display threshold the snapshot has no number.</summary>
    private static int? AvailableOf(AgentLine line) => StatusOf(line) == "out_of_stock" ? 0 : line.Verdict.Available;
}
