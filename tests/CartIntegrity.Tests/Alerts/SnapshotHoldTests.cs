namespace CartIntegrity.Tests;

public sealed class SnapshotHoldTests : IDisposable
{
    private readonly FakeShop _shop = new();

    public SnapshotHoldTests() => _shop.Ledger.With("A", 2_000).With("B", 0);

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void Build_live_hold_tells_state_remaining_and_window()
    {
        Hold(HoldState.Held, TimeSpan.FromMinutes(4));
        Show().Hold.Should().Be(new SnapshotHold(HoldState.Held, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(10)));
        Show().Lines[0].Choices.Should().BeEmpty();
    }

    [Theory]
    [InlineData(HoldState.Held)]
    [InlineData(HoldState.Expired)]
    public void Build_hold_that_ran_out_swept_or_not_reads_expired_and_can_be_held_again(HoldState state)
    {
        Hold(state, TimeSpan.Zero);
        var snapshot = Show();
        snapshot.Hold!.State.Should().Be(HoldState.Expired);
        snapshot.Lines[0].Choices.Select(choice => choice.Kind).Should().Equal(ChoiceKind.HoldAgain, ChoiceKind.SaveForLater, ChoiceKind.Remove);
        snapshot.Lines[1].Choices.Select(choice => choice.Kind).Should().Equal(ChoiceKind.Notify, ChoiceKind.SaveForLater, ChoiceKind.Remove);
    }

    [Fact]
    public void Build_sku_that_is_never_held_is_not_held_again()
    {
        _shop.Options.NeverHeld.Add("A");
        Hold(HoldState.Expired, TimeSpan.Zero);
        Show().Lines[0].Choices.Should().BeEmpty();
    }

    [Theory]
    [InlineData(HoldState.InPayment, 5, HoldState.InPayment, 5)]
    [InlineData(HoldState.Committed, 0, HoldState.Committed, 0)]
    public void Build_other_states_are_told(HoldState state, int minutes, HoldState shown, int shownMinutes)
    {
        Hold(state, TimeSpan.FromMinutes(minutes));
        var hold = Show().Hold!;
        (hold.State, hold.Remaining).Should().Be((shown, TimeSpan.FromMinutes(shownMinutes)));
    }

    [Fact]
    public void Build_hold_of_which_a_forced_correction_took_everything_is_none_until_it_is_made_good()
    {
        Hold(HoldState.Held, TimeSpan.FromMinutes(4));
        _shop.Ledger.With("A", 0);
        Show().Hold.Should().BeNull("nothing is held for a shopper who is told that it is out of stock");

        _shop.Ledger.With("A", 5);
        Show().Hold!.Remaining.Should().Be(TimeSpan.FromMinutes(4));
    }

    [Fact]
    public void Build_stranded_hold_that_is_being_paid_is_still_told()
    {
        Hold(HoldState.InPayment, TimeSpan.FromMinutes(4));
        _shop.Ledger.With("A", 0);
        Show().Hold!.State.Should().Be(HoldState.InPayment);
    }

    [Fact]
    public void Build_released_hold_is_none()
    {
        Hold(HoldState.Released, TimeSpan.Zero);
        Show().Hold.Should().BeNull();
    }

    [Theory]
    [InlineData(50, 50)]
    [InlineData(51, 1)]
    public void Build_large_cart_shows_only_what_is_not_plainly_available(int lines, int shown)
    {
        var snapshot = _shop.Show(FakeShop.CartOf([.. Enumerable.Range(0, lines).Select(i => i == 30 ? ("B", 1) : ("A", 1))]) with { Revision = 4 });
        (snapshot.LineCount, snapshot.Revision).Should().Be((lines, 4));
        snapshot.Lines.Should().HaveCount(shown).And.ContainSingle(line => line.Verdict.Kind == VerdictKind.OutOfStock);
    }

    [Fact]
    public void Build_large_cart_whose_hold_ran_out_offers_to_hold_again_once()
    {
        _shop.Options.Limits = HoldLimits.Off;
        Hold(HoldState.Expired, TimeSpan.Zero);
        var snapshot = _shop.Show(FakeShop.CartOf([.. Enumerable.Range(0, 675).Select(_ => ("A", 1))]));
        snapshot.Lines.Single().Choices[0].Kind.Should().Be(ChoiceKind.HoldAgain);
        snapshot.LineCount.Should().Be(675);
    }

    [Theory]
    [InlineData(7, 105, 8, 100, true)]
    [InlineData(8, 100, 7, 105, false)]
    [InlineData(8, 100, 8, 101, true)]
    [InlineData(8, 100, 8, 100, false)]
    public void IsOlderThan_the_revision_decides_before_the_version(long revision, long version, long otherRevision, long otherVersion, bool older)
    {
        var cart = new CartId("cart");
        new CartSnapshot(cart, revision, version, []).IsOlderThan(new CartSnapshot(cart, otherRevision, otherVersion, [])).Should().Be(older);
    }

    private void Hold(HoldState state, TimeSpan remaining) => (_shop.Ledger.Hold, _shop.Ledger.HoldRemaining) = (FakeShop.HoldOf(state), remaining);

    private CartSnapshot Show() => _shop.Show(FakeShop.CartOf(("A", 1), ("B", 1)));
}
