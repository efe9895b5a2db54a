namespace CartIntegrity.PostgreSql.Tests;

[Trait("Server", "none")]
public sealed class ChangeMessageTests
{
    [Fact]
    public void Parse_gives_back_what_was_written()
    {
        var change = new LedgerChange(9, [new Sku("MUG blue"), new Sku("ÄÖ-茶")], [new CartRevision(new CartId("a b c"), -3), new CartRevision(new CartId("x"), 7)]);
        var read = ChangeMessage.Parse(new ChangeMessage("me", 5, 9, change).ToText());
        (read!.Sender, read.First, read.Last).Should().Be(("me", 5L, 9L));
        read.Change!.Sequence.Should().Be(9);
        read.Change.Skus.Should().Equal(change.Skus);
        read.Change.Carts.Should().Equal(change.Carts);
    }

    [Fact]
    public void Parse_change_of_nothing_is_a_change() =>
        ChangeMessage.Parse(new ChangeMessage("me", 5, 5, new LedgerChange(5, [], [])).ToText())!.Change.Should().NotBeNull();

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void ToText_keeps_the_limit_of_bytes_and_then_tells_only_the_records(int more, bool fits)
    {
        var start = System.Text.Encoding.UTF8.GetByteCount(new ChangeMessage("me", 1, 1, new LedgerChange(1, [], [])).ToText());
        // Each SKU of 60 bytes takes 62 with its line break and its letter.
        var whole = (ChangeMessage.MostBytes - start) / 62;
        var rest = ChangeMessage.MostBytes - start - (whole * 62) - 2 + more;
        var skus = Enumerable.Range(0, whole).Select(n => new Sku($"{n:D60}")).Append(new Sku(new string('x', rest)));
        var text = new ChangeMessage("me", 1, 1, new LedgerChange(1, [.. skus], [])).ToText();
        text.Length.Should().BeLessThanOrEqualTo(ChangeMessage.MostBytes);
        (ChangeMessage.Parse(text)!.Change is not null).Should().Be(fits);
    }

    [Theory]
    [InlineData("")]
    [InlineData("me")]
    [InlineData("me\n1")]
    [InlineData("me\none\n2")]
    public void Parse_what_no_store_wrote_is_nothing(string text) => ChangeMessage.Parse(text).Should().BeNull();

    [Theory]
    [InlineData("me\n1\n2\n+\nzMUG")]
    [InlineData("me\n1\n2\n+\nc7")]
    [InlineData("me\n1\n2\n+\ncx anna")]
    public void Parse_what_is_not_understood_is_read_from_the_journal(string text) => ChangeMessage.Parse(text)!.Change.Should().BeNull();
}
