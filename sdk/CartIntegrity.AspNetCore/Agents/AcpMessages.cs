using System.Text.Json.Nodes;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// What a cart has to tell, as ACP's <c>messages[]</c>. The codes are closed lists, and not the same for errors and warnings (a warning has no
/// <c>out_of_stock</c>); what has no honest code becomes an information, which has none.
/// </summary>
internal static class AcpMessages
{
    private const string Recoverable = "recoverable";
    private const string Review = "requires_buyer_review";

    public static IEnumerable<JsonObject> Of(AgentCart cart, AgentTexts texts)
    {
        for (var i = 0; i < cart.ToBuy.Length; i++)
        {
            foreach (var message in OfLine(cart.ToBuy[i], $"$.line_items[{i}]", texts))
            {
                yield return message;
            }
        }

        foreach (var line in cart.Saved)
        {
            yield return Info(texts.Saved(line), "info");
        }

        if (cart.Hold is { } hold && texts.Hold(hold) is { Length: > 0 } held)
        {
            yield return Info(held, hold.State is HoldState.Held or HoldState.InPayment ? "info" : "medium");
        }
    }

    private static IEnumerable<JsonObject> OfLine(AgentLine line, string path, AgentTexts texts)
    {
        if (OfStock(line, path, texts) is { } stock)
        {
            yield return stock;
        }

        foreach (var finding in line.Verdict.Findings)
        {
            yield return OfFinding(finding, path, texts.Finding(line, finding));
        }

        if (line.UnitAmount is null)
        {
            yield return Error("missing", texts.PriceUnknown(line), Review, $"{path}.unit_amount");
        }
    }

    private static JsonObject? OfStock(AgentLine line, string path, AgentTexts texts) => line.Verdict.Kind switch
    {
        VerdictKind.Available or VerdictKind.BackInStock => null,
        VerdictKind.Low => Message("warning", "low_stock", texts.Stock(line), "low", null, path),
        VerdictKind.Short => Error("quantity_exceeded", texts.Stock(line), Recoverable, $"{path}.quantity"),
        VerdictKind.HeldByOthers or VerdictKind.OutOfStock => Error("out_of_stock", texts.Stock(line), Recoverable, path),
        VerdictKind.Backorder or VerdictKind.Preorder => Delay(line, path, texts),
        VerdictKind.UnknownSku => Error("not_found", texts.Stock(line), Recoverable, path),
        _ => Info(texts.Stock(line), "medium", path),
    };

    /// <summary>A promise the shopper has not agreed to yet is a question; one they have is only said.</summary>
    private static JsonObject Delay(AgentLine line, string path, AgentTexts texts) => line.Verdict.AsksPromise
        ? Message("warning", "shipping_delay", texts.Stock(line), "high", Review, path)
        : Message("warning", "shipping_delay", texts.Stock(line), "medium", null, path);

    private static JsonObject OfFinding(Finding finding, string path, string content) => finding.Code switch
    {
        FindingCodes.PriceChanged => Message("warning", "price_change", content, "high", Review, $"{path}.unit_amount"),
        FindingCodes.OverLimit => Error("quantity_exceeded", content, Recoverable, $"{path}.quantity"),
        FindingCodes.Discontinued => Error("out_of_stock", content, Recoverable, path),
        _ => Error("unsupported", content, Review, path),
    };

    private static JsonObject Error(string code, string content, string resolution, string path) =>
        Message("error", code, content, "high", resolution, path);

    private static JsonObject Info(string content, string severity, string? path = null) => Message("info", null, content, severity, null, path);

    private static JsonObject Message(string type, string? code, string content, string severity, string? resolution, string? path)
    {
        var message = new JsonObject { ["type"] = type };
        Add("code", code);
        message["severity"] = severity;
        Add("resolution", resolution);
        Add("param", path);
        message["content_type"] = "plain";
        message["content"] = content;
        return message;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                message[name] = value;
            }
        }
    }
}
