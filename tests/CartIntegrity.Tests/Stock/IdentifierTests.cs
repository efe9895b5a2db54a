namespace CartIntegrity.Tests;

/// <summary>G5, G7: one normal form for every id; what looks the same or cannot be stored never becomes two items or one item too few.</summary>
public sealed class IdentifierTests
{
    [Theory]
    [InlineData("ABC", "ABC")]
    [InlineData("  ABC\t", "ABC")]
    [InlineData("a b", "a b")]
    [InlineData("Cafe\u0301", "Caf\u00e9")]
    [InlineData("\u212b", "\u00c5")]
    [InlineData("I\u0307", "\u0130")]
    [InlineData("名前-1", "名前-1")]
    [InlineData("😀", "😀")]
    [InlineData("'; DROP TABLE head;--", "'; DROP TABLE head;--")]
    public void G5_text_has_one_normal_form(string text, string normal)
    {
        new Sku(text).Value.Should().Be(normal);
        new Sku(text).Should().Be(new Sku(normal));
        new Sku(new Sku(text).Value).Should().Be(new Sku(text));
    }

    [Theory]
    [InlineData("abc", "ABC")]
    [InlineData("i", "I")]
    [InlineData("ı", "i")]
    [InlineData("ＡＢＣ", "ABC")]
    [InlineData("ß", "ss")]
    [InlineData("A-1", "A−1")]
    public void G5_texts_that_differ_are_two_items(string one, string other) => new Sku(one).Should().NotBe(new Sku(other));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("A\0B")]
    [InlineData("A\nB")]
    [InlineData("A\u200bB")]
    [InlineData("\ufeffA")]
    [InlineData("\u202eABC")]
    [InlineData("A\u2028B")]
    [InlineData("A\u00adB")]
    public void G7_text_that_cannot_be_seen_is_no_id(string text)
    {
        Sku.TryParse(text, out var id).Should().BeFalse();
        id.Should().Be(default(Sku));
        FluentActions.Invoking(() => new Sku(text)).Should().Throw<ArgumentException>().WithMessage("*SKU*");
    }

    [Fact]
    public void G7_half_a_surrogate_pair_is_no_id()
    {
        foreach (var text in new[] { "A\ud800", "\udc00A", "\udc00\ud800" })
        {
            CartId.TryParse(text, out _).Should().BeFalse();
        }
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(10_000, false)]
    public void G5_length_is_bounded(int length, bool valid)
    {
        LocationId.TryParse(new string('x', length), out _).Should().Be(valid);
        OrderId.TryParse(new string('é', length), out _).Should().Be(valid);
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef", true)]
    [InlineData("0123456789ABCDEF0123456789ABCDEF", true)]
    [InlineData("0123456789abcdef0123456789abcde", false)]
    [InlineData("0123456789abcdef0123456789abcdeg", false)]
    [InlineData("+123456789abcdef0123456789abcdef", false)]
    [InlineData(" 123456789abcdef0123456789abcdef", false)]
    [InlineData(null, false)]
    public void Hold_id_is_32_digits(string? text, bool valid)
    {
        HoldId.TryParse(text, out var id).Should().Be(valid);
        (valid ? id.Value : null).Should().Be(valid ? text!.ToLowerInvariant() : null);
    }

    [Fact]
    public void Default_is_no_id_and_equals_only_itself()
    {
        default(Sku).Value.Should().BeEmpty();
        default(Sku).Should().NotBe(new Sku("A"));
        new[] { new Sku("b"), new Sku("B"), new Sku("a") }.Order().Select(sku => sku.Value).Should().Equal("B", "a", "b");
    }
}
