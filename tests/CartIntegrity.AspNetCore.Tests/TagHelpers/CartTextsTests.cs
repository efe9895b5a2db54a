namespace CartIntegrity.AspNetCore.Tests;

public sealed class CartTextsTests : IDisposable
{
    private readonly CartTexts _texts = new();
    private readonly InCulture _culture = new("en");

    public void Dispose() => _culture.Dispose();

    [Theory]
    [InlineData(VerdictKind.Available, null, "In stock")]
    [InlineData(VerdictKind.Low, 3, "Only 3 left")]
    [InlineData(VerdictKind.Low, null, "Only a few left")]
    [InlineData(VerdictKind.Short, 2, "Only 2 left")]
    [InlineData(VerdictKind.Short, null, "Fewer left than you want")]
    [InlineData(VerdictKind.HeldByOthers, null, "Held by another shopper")]
    [InlineData(VerdictKind.OutOfStock, 0, "Out of stock")]
    [InlineData(VerdictKind.Backorder, null, "On backorder")]
    [InlineData(VerdictKind.Preorder, null, "Preorder")]
    [InlineData(VerdictKind.UnknownSku, null, "No longer in the shop")]
    [InlineData(VerdictKind.Unverified, null, "Stock not confirmed yet")]
    [InlineData(VerdictKind.BackInStock, null, "Back in stock")]
    public void Line_says_what_the_stock_says(VerdictKind kind, int? available, string text) =>
        _texts.Line(Verdict(kind) with { Available = available }).Should().Be(text);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(60, 1)]
    [InlineData(61, 2)]
    [InlineData(240, 4)]
    public void Line_held_by_others_says_when_it_may_return(int seconds, int minutes) =>
        _texts.Line(Verdict(VerdictKind.HeldByOthers) with { ReturnsIn = TimeSpan.FromSeconds(seconds) })
            .Should().Be($"Held by another shopper, may return in {minutes} min");

    /// <summary>The days are those of the client's own test, messages.test.ts: what a row and the popup say is the same.</summary>
    [Theory]
    [InlineData("en-GB", "On backorder, expected 1 December 2026")]
    [InlineData("en-US", "On backorder, expected December 1, 2026")]
    [InlineData("de", "Wird nachgeliefert, voraussichtlich am 1. Dezember 2026")]
    [InlineData("fr", "En réapprovisionnement, prévu le 1 décembre 2026")]
    [InlineData("es", "Pendiente de reposición, previsto para el 1 de diciembre de 2026")]
    [InlineData("pl", "Na zamówienie, przewidywany termin: 1 grudnia 2026")]
    [InlineData("ar", "قيد إعادة التوريد، متوقّع في 1 ديسمبر 2026")]
    [InlineData("ar-SA", "قيد إعادة التوريد، متوقّع في 1 ديسمبر 2026")]
    [InlineData("it", "On backorder, expected December 1, 2026")]
    public void Line_that_is_promised_says_for_when_in_the_words_of_the_language(string culture, string says)
    {
        using var language = new InCulture(culture);
        _texts.Line(Verdict(VerdictKind.Backorder) with { PromiseDate = new DateOnly(2026, 12, 1) }).Should().Be(says);
    }

    [Theory]
    [InlineData(HoldState.Held, 412, "Held for you for 6:52")]
    [InlineData(HoldState.Held, 0, "No longer held for you")]
    [InlineData(HoldState.InPayment, 60, "Held for you while you pay")]
    [InlineData(HoldState.Expired, 0, "No longer held for you")]
    [InlineData(HoldState.Committed, 0, "")]
    [InlineData(HoldState.Released, 0, "")]
    public void Hold_says_where_it_stands(HoldState state, int seconds, string text) =>
        _texts.Hold(state, TimeSpan.FromSeconds(seconds)).Should().Be(text);

    private static LineVerdict Verdict(VerdictKind kind) => new(new LineId("l-1"), new Sku("heart"), 3, kind);
}
