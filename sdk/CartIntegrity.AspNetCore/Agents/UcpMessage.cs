using System.Text.Json.Nodes;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// What a cart has to tell, as UCP's <c>messages[]</c>. Codes are free there; where the specification has one it is used. A line keeps the quantity that was
/// asked for, so there is no <c>quantity_adjusted</c>: that one says the business has changed it.
/// </summary>
internal static class UcpMessage
{
    /// <summary>The severity of what the shopper has to look at.</summary>
    public const string Review = "requires_buyer_review";

    /// <summary>The shopper has to agree, so it must stay in sight.</summary>
    private const string Disclosure = "disclosure";

    private const string Notice = "notice";

    public static JsonObject Error(string code, string content, string severity, string? path = null) =>
        Message("error", code, content, path, "severity", severity);

    public static JsonObject OfStock(AgentLine line, string path, string content) => line.Verdict.Kind switch
    {
        VerdictKind.Low => Info("low_stock", content, path),
        VerdictKind.Short => Error("insufficient_stock", content, "recoverable", $"{path}.quantity"),
        VerdictKind.HeldByOthers or VerdictKind.OutOfStock => Error("out_of_stock", content, "recoverable", path),
        VerdictKind.Backorder => Warning("backorder", content, path, Urgency(line)),
        VerdictKind.Preorder => Warning("preorder", content, path, Urgency(line)),
        VerdictKind.UnknownSku => Error("item_unavailable", content, "recoverable", path),
        _ => Warning("availability_unverified", content, path, Notice),
    };

    public static JsonObject OfFinding(Finding finding, string path, string content) => finding.Code switch
    {
        FindingCodes.PriceChanged => Warning("price_changed", content, $"{path}.item.price", Disclosure),
        FindingCodes.OverLimit => Error("quantity_limit_exceeded", content, "recoverable", $"{path}.quantity"),
        FindingCodes.Discontinued => Error("item_unavailable", content, "recoverable", path),
        var own => Error(own, content, Review, path),
    };

    public static JsonObject Info(string code, string content, string? path = null) => Message("info", code, content, path);

    /// <summary>A promise the shopper has not agreed to yet is a question; one they have is only said.</summary>
    private static string Urgency(AgentLine line) => line.Verdict.AsksPromise ? Disclosure : Notice;

    private static JsonObject Warning(string code, string content, string path, string presentation) =>
        Message("warning", code, content, path, "presentation", presentation);

    private static JsonObject Message(string type, string code, string content, string? path, string? extra = null, string? value = null)
    {
        var message = new JsonObject { ["type"] = type, ["code"] = code, ["content"] = content };
        AgentCartWriter.Add(message, "path", path);
        if (extra is not null)
        {
            message[extra] = value;
        }

        return message;
    }
}
