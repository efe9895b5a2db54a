namespace DemoStore.Tests;

public sealed class ShareBarTests
{
    [Fact]
    public void Shares_lie_side_by_side_and_fill_the_whole() =>
        ShareBar.Of([1, 3, 0]).Should().Equal((0, 250), (250, 750), (1_000, 0));

    [Fact]
    public void Nothing_at_all_is_an_empty_bar() => ShareBar.Of([0, 0]).Should().OnlyContain(part => part.Width == 0);
}
