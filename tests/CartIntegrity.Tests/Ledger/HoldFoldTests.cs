namespace CartIntegrity.Tests;

public sealed class HoldFoldTests
{
    private static readonly DateOnly Day = new(2030, 3, 1);

    [Fact]
    public void Reserved_units_become_lines_ordinal_by_item() =>
        Lines(null, HoldEvents.Reserved(At("b"), 2, 0, null), HoldEvents.Reserved(At("a"), 1, 1, Day))
            .Should().Equal(new HoldLine(At("a"), 1, 1, Day, false), new HoldLine(At("b"), 2, 0, null, false));

    [Fact]
    public void Reserved_more_adds_units_and_promises() =>
        Lines(HoldOf(new HoldLine(At("a"), 2, 0, null, false)), HoldEvents.Reserved(At("a"), 3, 1, Day))
            .Should().Equal(new HoldLine(At("a"), 5, 1, Day, false));

    [Fact]
    public void Released_units_go_and_with_the_last_promise_its_date_with_the_last_unit_the_line()
    {
        var line = new HoldLine(At("a"), 3, 1, Day, false);
        Lines(HoldOf(line), HoldEvents.Released(line, 1, 1)).Should().Equal(new HoldLine(At("a"), 2, 0, null, false));
        Lines(HoldOf(line), HoldEvents.Released(line, 3, 1)).Should().BeEmpty();
    }

    [Fact]
    public void Expired_line_stays_ended_until_its_units_are_taken_again()
    {
        var line = new HoldLine(At("a"), 3, 0, null, false);
        Lines(HoldOf(line), HoldEvents.Expired(line)).Should().Equal(line with { Ended = true });
        Lines(HoldOf(line with { Ended = true }), HoldEvents.Reserved(At("a"), 2, 0, null)).Should().Equal(line with { Quantity = 2 });
    }

    [Fact]
    public void Moved_units_join_those_that_are_there()
    {
        var own = new HoldLine(At("a"), 3, 0, null, false);
        Lines(HoldOf(own), HoldEvents.Moved(own), HoldEvents.Moved(own with { Item = At("0") }))
            .Should().Equal(own with { Item = At("0") }, own with { Quantity = 6 });
    }

    [Fact]
    public void Sold_is_what_was_committed() =>
        HoldFold.Sold([HoldEvents.Reserved(At("a"), 1, 0, null), HoldEvents.Committed(new HoldLine(At("a"), 1, 0, null, false))])
            .Should().Equal(new HoldLine(At("a"), 1, 0, null, false));

    private static System.Collections.Immutable.ImmutableArray<HoldLine> Lines(Hold? before, params StockEvent[] events) => HoldFold.Apply(before, events);

    private static Hold HoldOf(params HoldLine[] lines) => new() { Id = new HoldId(0, 1), Cart = new CartId("c"), State = HoldState.Held, Lines = [.. lines] };

    private static StockItem At(string location) => new(new Sku("MUG"), new LocationId(location));
}
