using System.Diagnostics;
using System.Text.Json;

namespace CartIntegrity.AspNetCore;

/// <summary>The names that states, kinds and choices have on the wire.</summary>
internal static class WireNames
{
    /// <summary>Not a verdict: what a line reads while its check is under way.</summary>
    public const string Checking = "checking";

    private static readonly JsonEncodedText[] Intents = Encode("buy", "later", "notify");

    /// <summary>In the order of <see cref="ChoiceKind"/>.</summary>
    private static readonly JsonEncodedText[] Choices = Encode(
        "takeAll", "reduce", "holdAgain", "replace", "acceptPrice", "saveForLater", "moveToCart", "remove", "undo",
        "backorder", "wait", "notify", "contactSupport");

    /// <summary>In the order of <see cref="VerdictKind"/>.</summary>
    private static readonly JsonEncodedText[] Kinds =
        Encode("available", "low", "short", "heldByOthers", "outOfStock", "backorder", "preorder", "unknownSku", "unverified", "backInStock");

    private static readonly JsonEncodedText Held = JsonEncodedText.Encode("held");
    private static readonly JsonEncodedText InPayment = JsonEncodedText.Encode("inPayment");
    private static readonly JsonEncodedText Committed = JsonEncodedText.Encode("committed");
    private static readonly JsonEncodedText Expired = JsonEncodedText.Encode("expired");

    public static JsonEncodedText Of(LineIntent intent) => Intents[(int)intent];

    public static JsonEncodedText Of(VerdictKind kind) => Kinds[(int)kind];

    public static JsonEncodedText Of(ChoiceKind kind) => Choices[(int)kind];

    /// <summary><c>null</c> for a released hold: the shopper has none.</summary>
    public static JsonEncodedText? Of(HoldState state) => state switch
    {
        HoldState.Held => Held,
        HoldState.InPayment => InPayment,
        HoldState.Committed => Committed,
        HoldState.Expired => Expired,
        HoldState.Released => null,
        _ => throw new UnreachableException(),
    };

    public static bool TryParse(string? name, out ChoiceKind kind)
    {
        var at = Array.FindIndex(Choices, choice => string.Equals(choice.Value, name, StringComparison.Ordinal));
        kind = at < 0 ? default : (ChoiceKind)at;
        return at >= 0;
    }

    private static JsonEncodedText[] Encode(params ReadOnlySpan<string> names)
    {
        var encoded = new JsonEncodedText[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            encoded[i] = JsonEncodedText.Encode(names[i]);
        }

        return encoded;
    }
}
