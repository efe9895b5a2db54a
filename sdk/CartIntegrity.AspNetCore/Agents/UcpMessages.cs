using System.Text.Json.Nodes;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// What a cart has to tell, as UCP's <c>messages[]</c>. Codes are free there; where the specification has one it is used. A line keeps the quantity that was
/// asked for, so there is no <c>quantity_adjusted</c>: that one says the business has changed it.
/// </summary>
internal static class UcpMessages
{
    /// <summary>The shopper has to agree, so it must stay in sight.</summary>
    private const string Disclosure = "disclosure";

    private const string Notice = "notice";

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
            yield return Info(line.Verdict.Intent == LineIntent.Notify ? "waits_for_news" : "saved_for_later", texts.Saved(line));
        }

        if (cart.Hold is { } hold && texts.Hold(hold) is { Length: > 0 } held)
        {
            yield return Info(hold.State is HoldState.Held or HoldState.InPayment ? "held" : "hold_ended", held);
        }
    }

    public static JsonObject Error(string code, string content, string severity, string? path = null) =>
        Message("error", code, content, path, "severity", severity);

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
            yield return Error("price_unknown", texts.PriceUnknown(line), "requires_buyer_review", $"{path}.item.price");
        }
    }

    private static JsonObject? OfStock(AgentLine line, string path, AgentTexts texts) => line.Verdict.Kind switch
    {
        VerdictKind.Available or VerdictKind.BackInStock => null,
        VerdictKind.Low => Info("low_stock", texts.Stock(line), path),
        VerdictKind.Short => Error("insufficient_stock", texts.Stock(line), "recoverable", $"{path}.quantity"),
        VerdictKind.HeldByOthers or VerdictKind.OutOfStock => Error("out_of_stock", texts.Stock(line), "recoverable", path),
        VerdictKind.Backorder => Warning("backorder", texts.Stock(line), path, Urgency(line)),
        VerdictKind.Preorder => Warning("preorder", texts.Stock(line), path, Urgency(line)),
        VerdictKind.UnknownSku => Error("item_unavailable", texts.Stock(line), "recoverable", path),
        _ => Warning("availability_unverified", texts.Stock(line), path, Notice),
    };

    /// <summary>A promise the shopper has not agreed to yet is a question; one they have is only said.</summary>
    private static string Urgency(AgentLine line) => line.Verdict.AsksPromise ? Disclosure : Notice;

    private static JsonObject OfFinding(Finding finding, string path, string content) => finding.Code switch
    {
        FindingCodes.PriceChanged => Warning("price_changed", content, $"{path}.item.price", Disclosure),
        FindingCodes.OverLimit => Error("quantity_limit_exceeded", content, "recoverable", $"{path}.quantity"),
        FindingCodes.Discontinued => Error("item_unavailable", content, "recoverable", path),
        var own => Error(own, content, "requires_buyer_review", path),
    };

    private static JsonObject Warning(string code, string content, string path, string presentation) =>
        Message("warning", code, content, path, "presentation", presentation);

    private static JsonObject Info(string code, string content, string? path = null) => Message("info", code, content, path);

    private static JsonObject Message(string type, string code, string content, string? path, string? extra = null, string? value = null)
    {
        var message = new JsonObject { ["type"] = type, ["code"] = code, ["content"] = content };
        if (path is not null)
        {
            message["path"] = path;
        }

        if (extra is not null)
        {
            message[extra] = value;
        }

        return message;
    }
}
