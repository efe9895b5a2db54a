using System.Text.Json.Nodes;

namespace CartIntegrity.AspNetCore;

/// <summary>A cart as the cart capability of the Universal Commerce Protocol has it (<c>schemas/shopping/cart.json</c> of the version named here). Pure.</summary>
internal static class UcpCart
{
    /// <summary>The version of the protocol that is spoken.</summary>
    public const string Version = "2026-04-08";

    private const string Capability = "dev.ucp.shopping.cart";

    public static JsonObject Of(AgentCart cart, AgentTexts texts)
    {
        var body = new JsonObject
        {
            ["ucp"] = Envelope("success"),
            ["id"] = cart.Id.Value,
            ["line_items"] = new JsonArray([.. cart.ToBuy.Select(line => LineItem(line, texts))]),
            ["currency"] = cart.Currency,
            ["totals"] = Totals(cart.Amount, texts),
            ["messages"] = new JsonArray([.. UcpMessages.Of(cart, texts)]),
        };
        if (cart.ContinueUrl is { } page)
        {
            body["continue_url"] = page;
        }

        return body;
    }

    /// <summary>What is answered where there is no cart: in this protocol an outcome, not an error of HTTP.</summary>
    public static JsonObject NotFound(string content) => new()
    {
        ["ucp"] = Envelope("error"),
        ["messages"] = new JsonArray(UcpMessages.Error("not_found", content, "unrecoverable")),
    };

    private static JsonObject Envelope(string status) => new()
    {
        ["version"] = Version,
        ["status"] = status,
        ["capabilities"] = new JsonObject { [Capability] = new JsonArray(new JsonObject { ["version"] = Version }) },
    };

    private static JsonObject LineItem(AgentLine line, AgentTexts texts)
    {
        // The schema asks for a price. Where none is known a message of the line says so, and no total counts it.
        var item = new JsonObject { ["id"] = line.Verdict.Sku.Value, ["title"] = line.Title, ["price"] = line.UnitAmount ?? 0 };
        if (line.Image is { } image)
        {
            item["image_url"] = image;
        }

        if (AvailabilityOf(line) is { } availability)
        {
            item["availability"] = new JsonObject { ["available"] = availability.IsAvailable, ["status"] = availability.Status };
        }

        return new JsonObject
        {
            ["id"] = line.Verdict.Line.Value,
            ["item"] = item,
            ["quantity"] = line.Verdict.Quantity,
            ["totals"] = line.Amount is { } amount ? Totals(amount, texts) : [],
        };
    }

    /// <summary>The product's availability, in the words of the catalogue's <c>variant.availability</c>; <c>null</c>: nobody could say.</summary>
    private static (bool IsAvailable, string Status)? AvailabilityOf(AgentLine line) => line.Verdict.Kind switch
    {
        _ when line.IsDiscontinued => (false, "discontinued"),
        VerdictKind.UnknownSku => (false, "discontinued"),
        VerdictKind.Available or VerdictKind.Low or VerdictKind.Short or VerdictKind.BackInStock => (true, "in_stock"),
        VerdictKind.HeldByOthers or VerdictKind.OutOfStock => (false, "out_of_stock"),
        VerdictKind.Backorder => (true, "backorder"),
        VerdictKind.Preorder => (true, "preorder"),
        _ => null,
    };

    private static JsonArray Totals(long amount, AgentTexts texts) =>
    [
        new JsonObject { ["type"] = "subtotal", ["display_text"] = texts.Subtotal, ["amount"] = amount },
        new JsonObject { ["type"] = "total", ["display_text"] = texts.Total, ["amount"] = amount },
    ];
}
