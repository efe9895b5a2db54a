namespace CartIntegrity.Tests;

public sealed class ChoiceErrorTests : IDisposable
{
    private static readonly CartId Mine = new("cart");
    private static readonly LineId Line = new("l-1");
    private readonly FakeShop _shop = new() { Facts = new ShopFacts() };

    public ChoiceErrorTests()
    {
        _shop.Ledger.With("A", 2);
        _shop.Carts.Put(FakeShop.CartOf(("A", 3)) with { Revision = 5 });
    }

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task ApplyAsync_no_such_cart()
    {
        var result = await _shop.Choices.ApplyAsync(new CartId("nobody's"), new ChoiceRequest(Line, new Choice(ChoiceKind.Remove)));
        result.Should().Be(new ChoiceResult(ChoiceCodes.NoCart, null));
    }

    [Fact]
    public async Task ApplyAsync_kind_that_is_not_known() => await Refused(new Choice((ChoiceKind)99), ChoiceCodes.Unknown);

    [Theory]
    [InlineData(ChoiceKind.TakeAll, 0)]
    [InlineData(ChoiceKind.TakeAll, -1)]
    [InlineData(ChoiceKind.TakeAll, 4)]
    [InlineData(ChoiceKind.Reduce, null)]
    [InlineData(ChoiceKind.Reduce, 1_000_001)]
    public async Task ApplyAsync_quantity_out_of_range(ChoiceKind kind, int? quantity) =>
        await Refused(new Choice(kind) { Quantity = quantity }, ChoiceCodes.Invalid);

    [Fact]
    public async Task ApplyAsync_replace_without_a_product() => await Refused(new Choice(ChoiceKind.Replace), ChoiceCodes.Invalid);

    [Fact]
    public async Task ApplyAsync_accept_price_that_nobody_knows() => await Refused(new Choice(ChoiceKind.AcceptPrice), ChoiceCodes.Invalid);

    [Fact]
    public async Task ApplyAsync_accept_price_that_has_changed_again()
    {
        _shop.Facts!.With(new ProductFact(new Sku("A"), "Heart") { Price = 3.25m, PriceText = "£3.25" });
        await Refused(new Choice(ChoiceKind.AcceptPrice) { Price = "£2.95" }, ChoiceCodes.CartConflict);
    }

    [Theory]
    [InlineData(null, 3)]
    [InlineData("A", null)]
    [InlineData("A", 0)]
    public async Task ApplyAsync_undo_without_what_to_bring_back(string? sku, int? quantity) =>
        await Refused(new Choice(ChoiceKind.Undo) { Sku = sku is null ? null : new Sku(sku), Quantity = quantity }, ChoiceCodes.Invalid, "l-9");

    [Theory]
    [InlineData(ChoiceKind.TakeAll)]
    [InlineData(ChoiceKind.SaveForLater)]
    [InlineData(ChoiceKind.HoldAgain)]
    public async Task ApplyAsync_line_that_is_not_there(ChoiceKind kind) => await Refused(new Choice(kind) { Quantity = 1 }, ChoiceCodes.LineUnknown, "l-9");

    [Fact]
    public async Task ApplyAsync_cart_changed_since_the_shopper_saw_it()
    {
        await Refused(new Choice(ChoiceKind.TakeAll) { Quantity = 2 }, ChoiceCodes.CartConflict, revision: 4);
        (await Choose(new Choice(ChoiceKind.SaveForLater), revision: 4)).IsOk.Should().BeTrue("what it means does not depend on the revision");
    }

    [Theory]
    [InlineData(ChoiceKind.TakeAll)]
    [InlineData(ChoiceKind.Remove)]
    [InlineData(ChoiceKind.HoldAgain)]
    public async Task ApplyAsync_payment_in_progress_changes_nothing(ChoiceKind kind)
    {
        _shop.Reservations.Current = FakeShop.HoldOf(HoldState.InPayment);
        await Refused(new Choice(kind) { Quantity = 2 }, ChoiceCodes.PaymentInProgress);
    }

    [Fact]
    public async Task ApplyAsync_payment_that_began_in_between_is_told()
    {
        _shop.Reservations.Answer = new HoldResult { Kind = ResultKind.Refused, Reason = Reason.PaymentInProgress };
        (await Choose(new Choice(ChoiceKind.SaveForLater))).Code.Should().Be(ChoiceCodes.PaymentInProgress);
    }

    [Theory]
    [InlineData(ChoiceKind.Remove, ChoiceCodes.PaymentInProgress)]
    [InlineData(ChoiceKind.TakeAll, ChoiceCodes.PaymentInProgress)]
    [InlineData(ChoiceKind.SaveForLater, ChoiceCodes.PaymentInProgress)]
    [InlineData(ChoiceKind.Replace, ChoiceCodes.CartConflict)]
    public async Task ApplyAsync_cart_that_may_not_change_is_not_told_as_changed(ChoiceKind kind, string code)
    {
        _shop.Carts.IsPaying = true;
        await Refused(new Choice(kind) { Quantity = 2, Sku = new Sku("R") }, code);
    }

    [Theory]
    [InlineData(ResultKind.Unavailable, Reason.Busy, ChoiceCodes.Busy)]
    [InlineData(ResultKind.OutcomeUnknown, Reason.AnswerLost, ChoiceCodes.Busy)]
    [InlineData(ResultKind.Conflict, Reason.None, ChoiceCodes.Busy)]
    [InlineData(ResultKind.Invalid, Reason.OutOfRange, ChoiceCodes.Invalid)]
    [InlineData(ResultKind.Refused, Reason.Superseded, null)]
    [InlineData(ResultKind.Refused, Reason.InsufficientStock, null)]
    public async Task ApplyAsync_hold_that_does_not_follow_is_told_with_the_cart_as_it_is(ResultKind kind, Reason reason, string? code)
    {
        _shop.Reservations.Answer = new HoldResult { Kind = kind, Reason = reason };
        var result = await Choose(new Choice(ChoiceKind.TakeAll) { Quantity = 2 });
        (result.Code, result.Snapshot!.Revision).Should().Be((code, 6));
    }

    [Fact]
    public async Task ApplyAsync_remove_never_fails()
    {
        (await Choose(new Choice(ChoiceKind.Remove), "l-9", revision: 1)).IsOk.Should().BeTrue("it has gone already");
        _shop.Carts.Applied.Should().BeEmpty();

        _shop.Reservations.FindProblem = new IOException("The store is away.");
        _shop.Reservations.Answer = new HoldResult { Kind = ResultKind.Unavailable, Reason = Reason.StoreFailed };
        var result = await Choose(new Choice(ChoiceKind.Remove), revision: 1);
        (result.Code, result.Snapshot!.LineCount).Should().Be((null, 0));
    }

    [Fact]
    public async Task ApplyAsync_ledger_away_is_busy_before_anything_changes()
    {
        _shop.Reservations.FindProblem = new IOException("The store is away.");
        await Refused(new Choice(ChoiceKind.TakeAll) { Quantity = 2 }, ChoiceCodes.Busy);
    }

    [Fact]
    public async Task ApplyAsync_cart_source_that_throws_is_busy_and_logged()
    {
        _shop.Carts.ApplyProblem = new IOException("The shop's database is away.");
        await Refused(new Choice(ChoiceKind.TakeAll) { Quantity = 2 }, ChoiceCodes.Busy);
        _shop.Logged.Should().ContainSingle().Which.Id.Should().Be(1320);
    }

    private async Task Refused(Choice choice, string code, string line = "l-1", long? revision = null)
    {
        var result = await Choose(choice, line, revision);
        result.Code.Should().Be(code);
        result.Snapshot!.Revision.Should().Be(5);
        _shop.Carts.Applied.Should().BeEmpty();
        _shop.Reservations.Held.Should().BeEmpty();
    }

    private Task<ChoiceResult> Choose(Choice choice, string line = "l-1", long? revision = null) =>
        _shop.Choices.ApplyAsync(Mine, new ChoiceRequest(new LineId(line), choice) { Revision = revision });
}
