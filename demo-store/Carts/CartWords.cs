using CartIntegrity;
using CartIntegrity.AspNetCore;
using Microsoft.Extensions.Localization;

namespace DemoStore;

/// <summary>What the shop says about a cart and its lines, in the language of the request.</summary>
internal sealed class CartWords(IStringLocalizer<ShopText> text, CartTexts texts)
{
    /// <summary>What a note says; nothing for none.</summary>
    public string? Of(CartNote note) => note switch
    {
        CartNote.Quantity => text["Nothing was changed: enter a whole number from 1 to {0}, or 0 to take the line out.", $"{CartRow.UnitsPerLine:N0}"],
        CartNote.Full => text["Your basket is full: it has room for {0} different things.", $"{CartRow.MostLines:N0}"],
        CartNote.Gone => text["Nothing was changed: that line is not in your basket any more."],
        CartNote.Paying => text["Nothing was changed: a payment for this basket is under way. As soon as it has ended you can change it again."],
        CartNote.Decide => text["Before you can check out there is something to decide below."],
        CartNote.Empty => text["There is nothing in your basket to check out yet."],
        CartNote.Promise => text["Nothing was ordered: the day something is promised for has changed since that page was shown. Look at it again, please."],
        _ => (string?)null,
    };

    /// <summary>What is wrong with a line, in sentences that stand alone; empty if nothing is.</summary>
    public IEnumerable<string> ProblemsOf(CartLineView line) => Problems(line, StockProblem);

    /// <summary>The same below the line's status, which says how the stock stands: only what is not said there.</summary>
    public IEnumerable<string> BelowStatusOf(CartLineView line) => Problems(line, verdict => verdict switch
    {
        { Kind: VerdictKind.Short } => text["You asked for {0}.", verdict.Quantity.Written()],
        { Kind: VerdictKind.Backorder or VerdictKind.Preorder, AsksPromise: true } => text["Say whether you want it all the same."],
        _ => (string?)null,
    });

    /// <summary>How many units of a line are there now and how many come later; the status beside it tells the day. Nothing if none, or all, are there.</summary>
    public string? SplitOf(CartLineView line) => line.Split is { Now: > 0 } split ? text["{0} now, {1} later", split.Now.Written(), split.Later.Written()] : (string?)null;

    /// <summary>When the units of a line come, if not all of them are there: <c>2 now, 1 about 12 December 2026</c>; nothing if they are.</summary>
    public string? PromiseOf(CartLineView line) => line switch
    {
        { Split: { Now: > 0 } split, Promise: { } day } => text["{0} now, {1} about {2}", split.Now.Written(), split.Later.Written(), day.InWords()],
        { Promise: { } day } => text["With us about {0}; we send it then.", day.InWords()],
        { Verdict.Kind: VerdictKind.Backorder or VerdictKind.Preorder } => text["It is sent as soon as it is with us."],
        _ => (string?)null,
    };

    private IEnumerable<string> Problems(CartLineView line, Func<LineVerdict, string?> stock)
    {
        if (line.Verdict is not { NeedsAnswer: true } verdict)
        {
            return [];
        }

        var findings = verdict.Findings.Select(texts.Finding);
        return stock(verdict) is { } problem ? findings.Prepend(problem) : findings;
    }

    private string? StockProblem(LineVerdict verdict) => verdict.Kind switch
    {
        VerdictKind.Short => text["You asked for {0}, and {1} can be had.", verdict.Quantity.Written(), Math.Max(verdict.Held, verdict.Available ?? 0).Written()],
        VerdictKind.HeldByOthers when verdict.ReturnsIn is { } returns =>
            text["The last ones are in another basket. They may come back in about {0} min.", Math.Max(1, (int)Math.Ceiling(returns.TotalMinutes))],
        VerdictKind.HeldByOthers => text["The last ones are in another basket and may come back."],
        VerdictKind.OutOfStock => text["It has sold out."],
        VerdictKind.Backorder or VerdictKind.Preorder when verdict is { AsksPromise: true, AvailableNow: 0 } =>
            text["It is sent later. Say whether you want it all the same."],
        VerdictKind.Backorder or VerdictKind.Preorder when verdict.AsksPromise => text["Some of it is sent later. Say whether you want it all the same."],
        VerdictKind.UnknownSku => text["We do not sell this any more."],
        _ => (string?)null,
    };
}
