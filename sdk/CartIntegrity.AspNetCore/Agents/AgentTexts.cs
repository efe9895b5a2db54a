using Microsoft.Extensions.Localization;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// What agents are to show their shopper: the sentences of the page and the popup, each with the name of its product, in the language of the request.
/// Thread-safe.
/// </summary>
internal sealed class AgentTexts(CartTexts texts, IStringLocalizer<CartTexts> localizer)
{
    private readonly LocalizedTexts _words = new(localizer);

    public string Subtotal => _words.Say("subtotal");

    public string Total => _words.Say("total");

    /// <summary>What the stock says about a line.</summary>
    public string Stock(AgentLine line) => About(line, line.Verdict.Kind == VerdictKind.Short
        ? $"{Sentence(texts.Line(line.Verdict))} {_words.Count("youWanted", line.Verdict.Quantity)}"
        : texts.Line(line.Verdict));

    public string Finding(AgentLine line, Finding finding) => About(line, texts.Finding(finding));

    public string PriceUnknown(AgentLine line) => About(line, _words.Say("priceUnknown"));

    /// <summary>Why a line of the cart is none of the line items.</summary>
    public string Saved(AgentLine line) => _words
        .Say(line.Verdict.Intent == LineIntent.Notify ? "waitsForNews" : "isSaved", "{text}", texts.Line(line.Verdict))
        .Replace("{title}", line.Title, StringComparison.Ordinal);

    public string Hold(SnapshotHold hold) => texts.Hold(hold.State, hold.Remaining);

    public string Problem(string code) => texts.Problem(code);

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";

    // The title goes in last: it may hold braces of its own.
    private string About(AgentLine line, string text) =>
        _words.Say("aboutItem", "{text}", text).Replace("{title}", line.Title, StringComparison.Ordinal);
}
