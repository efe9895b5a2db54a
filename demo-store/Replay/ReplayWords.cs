using System.Globalization;
using Microsoft.Extensions.Localization;

namespace DemoStore;

/// <summary>Tells a replay in words.</summary>
internal static class ReplayWords
{
    // The shop writes numbers and prices the same way in every language; names of months and days are words.
    private static CultureInfo Language => CultureInfo.GetCultureInfo(ShopLanguage.Current.Tag);

    public static string StateOf(IStringLocalizer<ShopText> text, ReplayState state) => state switch
    {
        ReplayState.Running => text["Running"],
        ReplayState.Paused => text["Paused"],
        ReplayState.Ending => text["Ending"],
        ReplayState.Finished => text["Finished"],
        ReplayState.Stopped => text["Stopped"],
        ReplayState.ShutDown => text["Ended with the shop"],
        ReplayState.Interrupted => text["Interrupted"],
        _ => text["Failed"],
    };

    /// <summary>What the state means; <c>null</c> when there is nothing to add.</summary>
    public static string? Tell(IStringLocalizer<ShopText> text, ReplayState state) => state switch
    {
        ReplayState.Finished or ReplayState.Stopped or ReplayState.ShutDown or ReplayState.Interrupted =>
            $"{EndOf(text, state)} {text["What was only promised and had not come by then is cancelled."]}",
        ReplayState.Paused => text["The replayed time stands still. What is held for carts meanwhile runs out by the real clock."],
        ReplayState.Ending => text["Nothing more is played: what is held is given back, what is sold is shipped, what was only promised is cancelled, and the ledger is verified."],
        ReplayState.Failed => text["It met something it could not handle and has ended. The shop's log says what."],
        _ => (string?)null,
    };

    /// <summary>Why a wish was not fulfilled, and what to do.</summary>
    public static string? Tell(IStringLocalizer<ShopText> text, ReplayAnswer answer) => answer switch
    {
        ReplayAnswer.UnknownMonth => text["Choose one of the months offered."],
        ReplayAnswer.UnknownSpeed => text["Choose one of the speeds offered."],
        ReplayAnswer.AlreadyRuns => text["A replay is already under way. Stop it first, or watch it: there is one at a time."],
        ReplayAnswer.RunsElsewhere => text["Another copy of this shop is playing a replay on the same ledger. Wait until it is over."],
        ReplayAnswer.IsOver => text["That replay is over already; nothing was changed."],
        _ => (string?)null,
    };

    public static string NameOf(IStringLocalizer<ShopText> text, ReplaySpeed speed) => speed.TimesReal switch
    {
        null => text["As fast as it goes"],
        60 => text["{0} × (a minute in a second)", 60],
        3_600 => text["{0} × (an hour in a second)", Number(3_600)],
        { } times => text["{0} ×", Number(times)],
    };

    public static string NameOfMonth(string month) =>
        DateTime.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMMM yyyy", Language);

    public static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    public static string Time(IStringLocalizer<ShopText> text, DateTime time) =>
        $"{DateOnly.FromDateTime(time).InWords()}{text[", "]}{time.ToString("HH:mm", CultureInfo.InvariantCulture)}";

    private static string EndOf(IStringLocalizer<ShopText> text, ReplayState state) => state switch
    {
        ReplayState.Finished => text["The month is played to its end. What was sold is shipped; carts that were left run out by themselves."],
        ReplayState.Stopped => text["A visitor stopped it. What it held is given back and what it sold is shipped."],
        ReplayState.ShutDown => text["The shop was closed while it ran. What it held is given back and what it sold is shipped; it does not go on by itself."],
        _ => text["The shop's process ended while it ran, without a word. What it held is given back and what it had sold is shipped now; it does not go on by itself."],
    };
}
