namespace CartIntegrity.PostgreSql.Tests;

[Trait("Server", "none")]
public sealed class ChangeMessageTests
{
    [Fact]
    public void Parse_gives_back_what_was_written() =>
        ChangeMessage.Parse(new ChangeMessage("me and you", long.MaxValue).ToText()).Should().Be(new ChangeMessage("me and you", long.MaxValue));

    [Theory]
    [InlineData("")]
    [InlineData("me")]
    [InlineData("\n1")]
    [InlineData("me\none")]
    [InlineData("me\n1\n2")]
    [InlineData("me\n-1")]
    public void Parse_what_no_store_wrote_is_nothing(string text) => ChangeMessage.Parse(text).Should().BeNull();
}
