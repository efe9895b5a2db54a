using System.Globalization;
using System.Text.Json.Nodes;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// A cart as the Agentic Commerce Protocol has it (<c>schema.cart.json</c> of the version named here). Its schemas allow nothing besides what they name. Pure.
/// </summary>
internal static class AcpCart
{
    /// <summary>The version of the protocol that is spoken.</summary>
    public const string Version = "2026-04-17";

    public static JsonObject Of(AgentCart cart, AgentTexts texts)
    {
        var body = new JsonObject
        {
            ["id"] = cart.Id.Value,
            ["line_items"] = new JsonArray([.. cart.ToBuy.Select(line => LineItem(line, texts))]),
            ["currency"] = cart.Currency.ToLowerInvariant(),
            ["totals"] = Totals(cart.Amount, texts),
            ["messages"] = new JsonArray([.. AcpMessages.Of(cart, texts)]),
        };
        Add(body, "continue_url", cart.ContinueUrl);
        return body;
    }

    private static JsonObject LineItem(AgentLine line, AgentTexts texts)
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
        body["totals"] = line.Amount is { } amount ? Totals(amount, texts) : [];
        return body;
    }

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

    private static JsonArray Totals(long amount, AgentTexts texts) =>
    [
        new JsonObject { ["type"] = "subtotal", ["display_text"] = texts.Subtotal, ["amount"] = amount },
        new JsonObject { ["type"] = "total", ["display_text"] = texts.Total, ["amount"] = amount },
    ];

    private static void Add(JsonObject body, string name, JsonNode? value)
    {
        if (value is not null)
        {
            body[name] = value;
        }
    }
}
