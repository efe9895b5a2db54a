using System.Globalization;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>Every language says everything, with the same values in it.</summary>
public sealed class LanguageTests
{
    private static readonly string[] InWords = ["zero", "one", "two"];

    public static TheoryData<string> Tags => [.. CartLanguage.Tags];

    [Fact]
    public void Languages_are_the_six() => CartLanguage.Tags.Should().BeEquivalentTo("en", "de", "fr", "es", "pl", "ar");

    [Theory]
    [MemberData(nameof(Tags))]
    public void Language_has_every_text_and_no_other(string tag)
    {
        var (own, english) = (CartLanguage.Of(new CultureInfo(tag)), CartLanguage.English);

        own.Culture.Name.Should().Be(tag);
        own.Client.Keys.Should().BeEquivalentTo(english.Client.Keys);
        own.Server.Keys.Should().BeEquivalentTo(english.Server.Keys);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Language_has_the_places_of_every_text(string tag)
    {
        var own = CartLanguage.Of(new CultureInfo(tag));
        foreach (var (key, english) in CartLanguage.English.Client.Concat(CartLanguage.English.Server))
        {
            var text = own.Find(key)!;
            text.Forms.Should().Match(forms => forms == null == (english.Forms == null), key);
            Places(text.Other).Should().BeEquivalentTo(Places(english.Other), key);
            text.Forms?.Where(form => !InWords.Contains(form.Key)).Should().OnlyContain(form => Places(form.Value).SequenceEqual(Places(english.Other)), key);
        }
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Language_has_the_plural_forms_it_needs_or_one_wording_for_all(string tag)
    {
        var culture = new CultureInfo(tag);
        var needed = Enumerable.Range(0, 200).Append(1_000_000).Select(n => PluralRules.Select(culture, n)).Append("other").Distinct().ToList();

        foreach (var (key, text) in CartLanguage.Of(culture).Client.Where(text => text.Value.Forms?.Count > 1))
        {
            text.Forms!.Keys.Should().BeEquivalentTo(needed, key);
        }
    }

    [Theory]
    [InlineData("de-AT", "de")]
    [InlineData("pl-PL", "pl")]
    [InlineData("ar-EG", "ar")]
    [InlineData("it", "en")]
    [InlineData("", "en")]
    public void Culture_speaks_its_language_and_else_english(string culture, string language) =>
        CartLanguage.Of(new CultureInfo(culture)).Culture.Name.Should().Be(language);

    [Theory]
    [InlineData("de", 3, "Nur noch 3 da", "Wird nachgeliefert, voraussichtlich am 1. Dezember 2026", "Noch 6:52 für Sie reserviert")]
    [InlineData("fr-CA", 1, "Plus que 1 en stock", "En réapprovisionnement, prévu le 1 décembre 2026", "Réservé pour vous pendant 6:52")]
    [InlineData("es", 1, "Solo queda 1", "Pendiente de reposición, previsto para el 1 de diciembre de 2026", "Reservado para ti durante 6:52")]
    [InlineData("pl", 4, "Zostały tylko 4 sztuki", "Na zamówienie, przewidywany termin: 1 grudnia 2026", "Zarezerwowane dla Ciebie jeszcze przez 6:52")]
    [InlineData("ar-SA", 2, "بقيت قطعتان فقط", "قيد إعادة التوريد، متوقّع في 1 ديسمبر 2026", "محجوز لك لمدة 6:52")]
    public void Texts_are_said_in_the_language_of_the_page(string culture, int available, string low, string backorder, string hold)
    {
        using var page = new InCulture(culture);
        var texts = new CartTexts();

        texts.Line(Verdict(VerdictKind.Low) with { Available = available }).Should().Be(low);
        texts.Line(Verdict(VerdictKind.Backorder) with { PromiseDate = new DateOnly(2026, 12, 1) }).Should().Be(backorder);
        texts.Hold(HoldState.Held, TimeSpan.FromSeconds(412)).Should().Be(hold);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Problems_are_told_in_every_language_each_in_words_of_its_own(string tag)
    {
        string[] codes =
        [
            ProblemCodes.NoCart, ProblemCodes.TokenExpired, ProblemCodes.TokenForeign, ProblemCodes.ForeignOrigin, ProblemCodes.ChoiceUnknown,
            ProblemCodes.ChoiceInvalid, ProblemCodes.LineUnknown, ProblemCodes.PaymentInProgress, ProblemCodes.CartConflict, ProblemCodes.Busy, "new-code",
        ];
        using var page = new InCulture(tag);

        codes.Select(new CartTexts().Problem).Should().OnlyHaveUniqueItems().And.OnlyContain(text => text.Contains(' '));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Limits_are_told_in_every_language_each_in_words_of_its_own(string tag)
    {
        using var page = new InCulture(tag);
        var now = DateTimeOffset.UnixEpoch;
        var told = Enum.GetValues<HoldLimit>().Where(limit => limit != HoldLimit.None)
            .Select(limit => new CartTexts().HeldBack(new HeldBackLine(new Sku("heart"), limit, 3) { Again = now.AddMinutes(6.5) }, now)).ToList();

        told.Should().OnlyHaveUniqueItems().And.OnlyContain(text => text.Contains(' '));
        told[^1].Should().Contain(7.ToString(CultureInfo.CurrentCulture));
    }

    private static List<string> Places(string text) => [.. Placeholders.In(text).Order(StringComparer.Ordinal)];

    private static LineVerdict Verdict(VerdictKind kind) => new(new LineId("l-1"), new Sku("heart"), 3, kind);
}
