using System.Text.Json.Nodes;

namespace CartIntegrity.AspNetCore;

/// <summary>A cart as the cart capability of the Universal Commerce Protocol has it (<c>schemas/shopping/cart.json</c> of the version named here). Pure.</summary>
internal sealed class UcpCart : AgentCartWriter
{
    /// <summary>The version of the protocol that is spoken.</summary>
    public const string Version = "2026-04-08";

    private const string Capability = "dev.ucp.shopping.cart";

    private static readonly UcpCart s_writer = new();

    public static JsonObject Of(AgentCart cart, AgentTexts texts) => s_writer.Write(cart, texts);

    /// <summary>What is answered where there is no cart: in this protocol an outcome, not an error of HTTP.</summary>
    public static JsonObject NotFound(string content) => new()
    {
        ["ucp"] = Envelope("error"),
        ["messages"] = new JsonArray(UcpMessage.Error("not_found", content, "unrecoverable")),
    };

    protected override JsonObject Begin() => new() { ["ucp"] = Envelope("success") };

    protected override string CurrencyOf(AgentCart cart) => cart.Currency;

    protected override JsonObject Line(AgentLine line)
    {
        // The schema asks for a price. Where none is known a message of the line says so, and no total counts it.
        var item = new JsonObject { ["id"] = line.Verdict.Sku.Value, ["title"] = line.Title, ["price"] = line.UnitAmount ?? 0 };
        Add(item, "image_url", line.Image);
        if (AvailabilityOf(line) is { } availability)
        {
            item["availability"] = new JsonObject { ["available"] = availability.IsAvailable, ["status"] = availability.Status };
        }

        return new JsonObject { ["id"] = line.Verdict.Line.Value, ["item"] = item, ["quantity"] = line.Verdict.Quantity };
    }

    protected override JsonObject Stock(AgentLine line, string path, string content) => UcpMessage.OfStock(line, path, content);

    protected override JsonObject Finding(Finding finding, string path, string content) => UcpMessage.OfFinding(finding, path, content);

    protected override JsonObject PriceUnknown(string path, string content) => UcpMessage.Error("price_unknown", content, UcpMessage.Review, $"{path}.item.price");

    protected override JsonObject Saved(AgentLine line, string content) =>
        UcpMessage.Info(line.Verdict.Intent == LineIntent.Notify ? "waits_for_news" : "saved_for_later", content);

    protected override JsonObject Hold(bool isHeld, string content) => UcpMessage.Info(isHeld ? "held" : "hold_ended", content);

    private static JsonObject Envelope(string status) => new()
    {
        ["version"] = Version,
        ["status"] = status,
        ["capabilities"] = new JsonObject { [Capability] = new JsonArray(new JsonObject { ["version"] = Version }) },
    };

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
}
