using System.Globalization;
using Microsoft.Extensions.Localization;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// What the server says to shoppers, in the language of <see cref="CultureInfo.CurrentUICulture"/>: English, German, French, Spanish,
/// Polish or Arabic, each also for its regions, and English for every other. The popup's texts come from the same place and go to the browser with the
/// page, so both say the same. Thread-safe.
/// </summary>
/// <remarks>
/// <para>
/// To change single texts, in one language or all, or to add a language, register an <c>IStringLocalizer&lt;CartTexts&gt;</c> as a singleton before
/// <c>UseCarts</c>. It is asked for the key of a text (those of the package's <c>Languages/en.json</c>: <c>statusAvailable</c>), and for a text with a
/// number in it for the key with the plural form (<c>title.one</c>, <c>title.few</c>, <c>title.other</c>). Where it says
/// <see cref="LocalizedString.ResourceNotFound"/>, or nothing, the package's text is used. It must answer the same for a culture at all times: pages keep
/// what it said. Placeholders such as <c>{n}</c> and <c>{title}</c> may stand anywhere in a text.
/// </para>
/// <para>
/// To decide in code what is said, derive from this class, override what differs and register it as a singleton of this type before <c>UseCarts</c>; the
/// popup does not follow such an override.
/// </para>
/// </remarks>
public class CartTexts
{
    private readonly LocalizedTexts _texts;

    /// <summary>The package's own texts.</summary>
    public CartTexts()
        : this(localizer: null)
    {
    }

    /// <summary>The package's texts, and before them the storefront's.</summary>
    /// <param name="localizer">The storefront's; <c>null</c>: none.</param>
    public CartTexts(IStringLocalizer<CartTexts>? localizer) => _texts = new LocalizedTexts(localizer);

    /// <summary>What a row says while its check is under way.</summary>
    public virtual string Checking => _texts.Say("statusChecking");

    /// <summary>What a row says about its stock.</summary>
    /// <param name="line">The verdict on the line.</param>
    public virtual string Line(LineVerdict line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Kind switch
        {
            VerdictKind.Available => _texts.Say("statusAvailable"),
            // What is put aside for later was seldom sold out: "back" would be news to nobody.
            VerdictKind.BackInStock when line.Intent == LineIntent.Later => _texts.Say("statusAvailable"),
            VerdictKind.BackInStock => _texts.Say("statusBackInStock"),
            VerdictKind.Low => line.Available is { } few ? _texts.Count("statusLow", few) : _texts.Say("statusLowUncounted"),
            VerdictKind.Short => line.Available is { } rest ? _texts.Count("statusShort", rest) : _texts.Say("statusShortUncounted"),
            VerdictKind.HeldByOthers => HeldByOthers(line.ReturnsIn),
            VerdictKind.OutOfStock => _texts.Say("statusOutOfStock"),
            VerdictKind.Backorder => line.PromiseDate is { } date ? _texts.Say("statusBackorderBy", "{date}", Date(date)) : _texts.Say("statusBackorder"),
            VerdictKind.Preorder => line.PromiseDate is { } date ? _texts.Say("statusPreorderBy", "{date}", Date(date)) : _texts.Say("statusPreorder"),
            VerdictKind.UnknownSku => _texts.Say("statusUnknownSku"),
            _ => _texts.Say("statusUnverified"),
        };
    }

    /// <summary>What the countdown says when the page is written; the browser client counts on from there.</summary>
    /// <param name="state">Where the hold stands.</param>
    /// <param name="remaining">How much longer it lives; zero when it has ended.</param>
    public virtual string Hold(HoldState state, TimeSpan remaining) => state switch
    {
        HoldState.Held when remaining > TimeSpan.Zero => _texts.Say("holdFor", "{time}", Clock(remaining)),
        HoldState.InPayment => _texts.Say("holdPaying"),
        HoldState.Held or HoldState.Expired => _texts.Say("holdOver"),
        _ => "",
    };

    /// <summary>What a check other than stock found, in a sentence. A storefront's own finding is told in its own <see cref="CartIntegrity.Finding.Text"/>.</summary>
    /// <param name="finding">What was found.</param>
    public virtual string Finding(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding switch
        {
            { IsStandard: false } => finding.Text,
            { Code: FindingCodes.PriceChanged, To: { } to } => _texts.Say("priceChanged", "{to}", finding.ToText ?? to.ToString(CultureInfo.CurrentCulture)),
            { Code: FindingCodes.OverLimit, Limit: { } limit } => _texts.Count("overLimit", limit),
            { Code: FindingCodes.Discontinued } => _texts.Say("discontinued"),
            _ => finding.Text,
        };
    }

    /// <summary>Why a line is not held, or not all of it, and what can be done about it.</summary>
    /// <param name="line">What a limit held back.</param>
    /// <param name="now">The time; for how much longer a cool-down lasts.</param>
    public virtual string HeldBack(HeldBackLine line, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Limit switch
        {
            HoldLimit.UnitsPerLine => _texts.Count("overLimit", line.MayHold),
            HoldLimit.LinesPerCart => _texts.Say("limitLines"),
            HoldLimit.HoldsPerShopper => _texts.Say("limitHolds"),
            HoldLimit.HoldsPerAddressRange => _texts.Say("limitAddress"),
            HoldLimit.UnverifiedShare => line.MayHold > 0 ? _texts.Count("limitShareSome", line.MayHold) : _texts.Say("limitShare"),
            HoldLimit.CoolDown => _texts.Count("limitCoolDown", Math.Max(1, (long)Math.Ceiling(((line.Again ?? now) - now).TotalMinutes))),
            _ => "",
        };
    }

    /// <summary>The sentence of an error of the endpoints.</summary>
    /// <param name="code">One of the codes of docs/wire.md.</param>
    public virtual string Problem(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code switch
        {
            ProblemCodes.NoCart => _texts.Say("noCart"),
            ProblemCodes.TokenMissing or ProblemCodes.TokenInvalid or ProblemCodes.TokenExpired => _texts.Say("tokenExpired"),
            ProblemCodes.TokenForeign => _texts.Say("tokenForeign"),
            ProblemCodes.ForeignOrigin => _texts.Say("foreignOrigin"),
            ProblemCodes.ChoiceUnknown => _texts.Say("choiceUnknown"),
            ProblemCodes.ChoiceInvalid => _texts.Say("choiceInvalid"),
            ProblemCodes.LineUnknown => _texts.Say("lineUnknown"),
            ProblemCodes.PaymentInProgress => _texts.Say("paymentInProgress"),
            ProblemCodes.CartConflict => _texts.Say("cartConflict"),
            ProblemCodes.Busy => _texts.Say("busy"),
            _ => _texts.Say("failed"),
        };
    }

    private string HeldByOthers(TimeSpan? returnsIn) => returnsIn is { } time
        ? _texts.Count("statusMayReturn", Math.Max(1, (long)Math.Ceiling(time.TotalMinutes)))
        : _texts.Say("statusHeldByOthers");

    private static string Date(DateOnly date)
    {
        var culture = LocalizedTexts.Culture;
        return date.ToString(LongDate.Of(culture), culture);
    }

    private static string Clock(TimeSpan remaining) =>
        string.Create(CultureInfo.InvariantCulture, $"{(long)remaining.TotalMinutes}:{remaining.Seconds:D2}");
}
