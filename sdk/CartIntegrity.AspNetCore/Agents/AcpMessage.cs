using System.Text.Json.Nodes;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// What a cart has to tell, as ACP's <c>messages[]</c>. The codes are closed lists, and not the same for errors and warnings (a warning has no
/// <c>out_of_stock</c>); what has no honest code becomes an information, which has none.
/// </summary>
internal static class AcpMessage
{
    /// <summary>The resolution of what the shopper has to look at.</summary>
    public const string Review = "requires_buyer_review";

    private const string Recoverable = "recoverable";

    public static JsonObject OfStock(AgentLine line, string path, string content) => line.Verdict.Kind switch
    {
        VerdictKind.Low => Message("warning", "low_stock", content, "low", null, path),
        VerdictKind.Short => Error("quantity_exceeded", content, Recoverable, $"{path}.quantity"),
        VerdictKind.HeldByOthers or VerdictKind.OutOfStock => Error("out_of_stock", content, Recoverable, path),
        VerdictKind.Backorder or VerdictKind.Preorder => Delay(line, path, content),
        VerdictKind.UnknownSku => Error("not_found", content, Recoverable, path),
        _ => Info(content, "medium", path),
    };

    public static JsonObject OfFinding(Finding finding, string path, string content) => finding.Code switch
    {
        FindingCodes.PriceChanged => Message("warning", "price_change", content, "high", Review, $"{path}.unit_amount"),
        FindingCodes.OverLimit => Error("quantity_exceeded", content, Recoverable, $"{path}.quantity"),
        FindingCodes.Discontinued => Error("out_of_stock", content, Recoverable, path),
        _ => Error("unsupported", content, Review, path),
    };

    public static JsonObject Error(string code, string content, string resolution, string path) =>
        Message("error", code, content, "high", resolution, path);

    public static JsonObject Info(string content, string severity, string? path = null) => Message("info", null, content, severity, null, path);

    /// <summary>A promise the shopper has not agreed to yet is a question; one they have is only said.</summary>
    private static JsonObject Delay(AgentLine line, string path, string content) => line.Verdict.AsksPromise
        ? Message("warning", "shipping_delay", content, "high", Review, path)
        : Message("warning", "shipping_delay", content, "medium", null, path);

    private static JsonObject Message(string type, string? code, string content, string severity, string? resolution, string? path)
    {
        var message = new JsonObject { ["type"] = type };
        AgentCartWriter.Add(message, "code", code);
        message["severity"] = severity;
        AgentCartWriter.Add(message, "resolution", resolution);
        AgentCartWriter.Add(message, "param", path);
        message["content_type"] = "plain";
        message["content"] = content;
        return message;
    }
}
