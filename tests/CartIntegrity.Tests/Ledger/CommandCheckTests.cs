using System.Collections.Immutable;

namespace CartIntegrity.Tests;

/// <summary>G2, G3, G10: every limit, at it and one past it, before anything is queued.</summary>
public sealed class CommandCheckTests
{
    private static readonly StockItem Mug = new(new Sku("MUG"), LocationId.Main);

    [Theory]
    [InlineData(1, true)]
    [InlineData(1_000_000, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(1_000_001, false)]
    [InlineData(int.MaxValue, false)]
    [InlineData(int.MinValue, false)]
    public void G2_units_of_a_cart_line(int units, bool valid) => (CommandCheck.DemandsOf(CartOf(units)).Problem is null).Should().Be(valid);

    [Theory]
    [InlineData(2_000, true)]
    [InlineData(2_001, false)]
    public void G1_lines_of_a_cart(int lines, bool valid) =>
        (CommandCheck.DemandsOf(CartOf([.. Enumerable.Repeat(1, lines)])).Problem is null).Should().Be(valid);

    [Fact]
    public void G3_the_largest_cart_of_one_sku_does_not_overflow() =>
        CommandCheck.DemandsOf(CartOf([.. Enumerable.Repeat(1_000_000, 2_000)])).Demands.Should().Equal(new Demand(Mug.Sku, 2_000_000_000));

    [Fact]
    public void M1_lines_are_summed_per_sku_in_ordinal_order()
    {
        var cart = new Cart(new CartId("c"), 1, [Line("b", 1), Line("A", 2), Line("b", 3), Line("a", 4), Line("A", 5)]);
        CommandCheck.DemandsOf(cart).Demands.Select(demand => $"{demand.Sku}{demand.Quantity}").Should().Equal("A7", "a4", "b4");
    }

    [Fact]
    public void Lines_kept_for_later_are_neither_counted_nor_checked()
    {
        var later = Line("A", -5) with { Intent = LineIntent.Later };
        CommandCheck.DemandsOf(new Cart(new CartId("c"), 1, [later])).Should().Be((ImmutableArray<Demand>.Empty, (string?)null));
        CommandCheck.DemandsOf(new Cart(new CartId("c"), 1, [later, Line("B", 1)])).Demands.Should().Equal(new Demand(new Sku("B"), 1));
    }

    [Fact]
    public void Cart_without_id_channel_or_sku_is_invalid()
    {
        CommandCheck.DemandsOf(new Cart(default, 1, [])).Problem.Should().Contain("CartId");
        CommandCheck.DemandsOf(CartOf(1) with { Channel = default }).Problem.Should().Contain("ChannelId");
        CommandCheck.DemandsOf(CartOf(1) with { Lines = [new CartLine(new LineId("1"), default, 1)] }).Problem.Should().Contain("no SKU");
        CommandCheck.DemandsOf(new Cart(new CartId("c"), 1, default)).Problem.Should().BeNull();
    }

    [Theory]
    [InlineData(MovementKind.Receipt, 0, false)]
    [InlineData(MovementKind.Receipt, 1, true)]
    [InlineData(MovementKind.Receipt, 1_000_000, true)]
    [InlineData(MovementKind.Receipt, 1_000_001, false)]
    [InlineData(MovementKind.Sale, -1, false)]
    [InlineData(MovementKind.Count, 0, true)]
    [InlineData(MovementKind.Count, -1, false)]
    [InlineData(MovementKind.Adjustment, -1_000_000, true)]
    [InlineData(MovementKind.Adjustment, -1_000_001, false)]
    [InlineData(MovementKind.Adjustment, 0, false)]
    [InlineData((MovementKind)0, 1, false)]
    [InlineData((MovementKind)99, 1, false)]
    public void G2_units_of_a_movement(MovementKind kind, int units, bool valid) =>
        (CommandCheck.ProblemOf(StockMovement.Of(kind, Mug, units, "s", "1")) is null).Should().Be(valid);

    [Theory]
    [InlineData(1, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    [InlineData(0, false)]
    public void G1_length_of_source_reference_and_reason(int length, bool valid)
    {
        var text = new string('x', length);
        var movement = StockMovement.Of(MovementKind.Receipt, Mug, 1, "s", "1");
        var change = new SettingsChange(Mug, StockSettings.Default, "s", "1");
        bool[] accepted =
        [
            CommandCheck.ProblemOf(movement with { Source = text }) is null, CommandCheck.ProblemOf(movement with { Reference = text }) is null,
            CommandCheck.ProblemOf(change with { Source = text }) is null, CommandCheck.ProblemOf(change with { Reference = text }) is null,
        ];
        accepted.Should().AllBeEquivalentTo(valid);
        (CommandCheck.ProblemOf(movement with { Reason = text }) is null).Should().Be(valid || length == 0);
        (CommandCheck.ProblemOf(change with { Reason = text }) is null).Should().Be(valid || length == 0);
    }

    [Fact]
    public void G7_texts_that_cannot_be_stored_are_no_keys()
    {
        // Not InlineData: attributes are stored as UTF-8, where half a pair becomes another character.
        foreach (var text in new[] { "\ud800", "a\udc00", "\udc00\ud800", "a\0", " " })
        {
            CommandCheck.ProblemOf(StockMovement.Of(MovementKind.Receipt, Mug, 1, text, "1")).Should().NotBeNull();
            CommandCheck.ProblemOf(StockMovement.Of(MovementKind.Receipt, Mug, 1, "s", text)).Should().NotBeNull();
        }

        CommandCheck.ProblemOf(StockMovement.Of(MovementKind.Receipt, Mug, 1, "😀", "😀")).Should().BeNull();
    }

    [Fact]
    public void Movement_needs_lines_that_name_an_item_a_status_and_another_place()
    {
        var movement = StockMovement.Of(MovementKind.TransferOut, Mug, 1, "s", "1");
        CommandCheck.ProblemOf(movement).Should().Contain("To");
        CommandCheck.ProblemOf(movement with { Lines = [new MovementLine(Mug, 1) { To = Mug.Location }] }).Should().Contain("To");
        CommandCheck.ProblemOf(movement with { Lines = [] }).Should().NotBeNull();
        CommandCheck.ProblemOf(movement with { Lines = default }).Should().NotBeNull();
        CommandCheck.ProblemOf(movement with { Lines = [new MovementLine(default, 1)] }).Should().NotBeNull();
        CommandCheck.ProblemOf(movement with { Kind = MovementKind.Return, Lines = [new MovementLine(Mug, 1) { Status = (StockStatus)9 }] }).Should().Contain("9");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(StockLimits.Units, true)]
    [InlineData(-1, false)]
    [InlineData(StockLimits.Units + 1, false)]
    public void G3_backorder_allowance(long allowance, bool valid) => (CommandCheck.ProblemOf(
        new SettingsChange(Mug, new StockSettings { BackorderAllowance = allowance }, "s", "1")) is null).Should().Be(valid);

    [Fact]
    public void Location_named_twice_in_a_channel_counts_once() =>
        new ChannelPolicy { Locations = [LocationId.Main, new LocationId("b"), LocationId.Main] }.Locations.Should().Equal(LocationId.Main, new LocationId("b"));

    private static Cart CartOf(params int[] units) => new(new CartId("c"), 1, [.. units.Select(quantity => Line("MUG", quantity))]);

    private static CartLine Line(string sku, int units) => new(new LineId("1"), new Sku(sku), units);
}
