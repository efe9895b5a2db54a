using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace CartIntegrity.AspNetCore.Tests;

public sealed class WatchTokensTests
{
    private static readonly CartId Mine = new("c-mine");
    private static readonly CartId Theirs = new("c-theirs");

    private readonly HandClock _clock = new();
    private readonly TokenProtector _protector = new(new EphemeralDataProtectionProvider());
    private readonly WatchTokens _tokens;

    public WatchTokensTests() => _tokens = new WatchTokens(_protector, _clock, Options.Create(new CartIntegrityWebOptions()));

    [Fact]
    public void Check_own_token_is_valid_and_names_the_cart()
    {
        var token = _tokens.Issue(Mine, "");

        _tokens.Check(token.Text, "", ownCart: null, out var claim).Should().Be(TokenState.Valid);

        claim.Cart.Should().Be(Mine);
    }

    [Fact]
    public void Issue_reader_with_a_fresh_token_keeps_it_when_the_cache_has_forgotten_it()
    {
        var first = _tokens.Issue(Mine, "");
        for (var other = 0; other <= WatchTokens.MaxKept; other++)
        {
            _tokens.Issue(new CartId($"c-{other}"), "");
        }

        _tokens.Issue(Mine, "", first).Should().BeSameAs(first);
        _tokens.Issue(Mine, "").Should().NotBeSameAs(first);
    }

    [Fact]
    public void Issue_readers_with_an_old_token_share_one_new_one()
    {
        var old = _tokens.Issue(Mine, "");
        _clock.Move(TimeSpan.FromMinutes(15));

        var renewed = _tokens.Issue(Mine, "", old);

        renewed.ExpiresAt.Should().BeAfter(old.ExpiresAt);
        _tokens.Issue(Mine, "", old).Should().BeSameAs(renewed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Check_without_a_token_is_missing(string? text) =>
        _tokens.Check(text, "", ownCart: null, out _).Should().Be(TokenState.Missing);

    [Fact]
    public void Check_every_truncation_is_invalid()
    {
        var text = _tokens.Issue(Mine, "").Text;

        for (var length = 1; length < text.Length; length++)
        {
            _tokens.Check(text[..length], "", ownCart: null, out _).Should().Be(TokenState.Invalid, "it was cut to {0}", length);
        }
    }

    [Fact]
    public void Check_every_flipped_byte_is_invalid()
    {
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(_tokens.Issue(Mine, "").Text);

        for (var at = 0; at < bytes.Length; at++)
        {
            var forged = (byte[])bytes.Clone();
            forged[at] ^= 1;
            _tokens.Check(System.Buffers.Text.Base64Url.EncodeToString(forged), "", ownCart: null, out _).Should().Be(TokenState.Invalid, "byte {0} was flipped", at);
        }
    }

    [Theory]
    [InlineData("Ключ")]
    [InlineData("not a token at all")]
    [InlineData("AAAA")]
    public void Check_something_else_is_invalid(string text) =>
        _tokens.Check(text, "", ownCart: null, out _).Should().Be(TokenState.Invalid);

    [Fact]
    public void Check_a_very_long_text_is_invalid() =>
        _tokens.Check(new string('A', TokenProtector.MaxLength + 4), "", ownCart: null, out _).Should().Be(TokenState.Invalid);

    [Fact]
    public void Check_a_token_of_another_application_is_invalid()
    {
        var other = new TokenProtector(new EphemeralDataProtectionProvider()).Protect(new TokenClaim(Mine, "", DateTimeOffset.MaxValue));

        _tokens.Check(other, "", ownCart: null, out _).Should().Be(TokenState.Invalid);
    }

    [Fact]
    public void Check_at_the_end_of_its_life_is_expired_and_one_tick_before_it_is_not()
    {
        var text = _tokens.Issue(Mine, "").Text;
        _clock.Move(TimeSpan.FromMinutes(30) - TimeSpan.FromTicks(1));
        _tokens.Check(text, "", ownCart: null, out _).Should().Be(TokenState.Valid);

        _clock.Move(TimeSpan.FromTicks(1));

        _tokens.Check(text, "", ownCart: null, out _).Should().Be(TokenState.Expired);
    }

    [Fact]
    public void Check_for_another_cart_than_the_requests_own_is_foreign() =>
        _tokens.Check(_tokens.Issue(Mine, "").Text, "", ownCart: Theirs, out _).Should().Be(TokenState.Foreign);

    [Theory]
    [InlineData("ann", "bob")]
    [InlineData("ann", "")]
    [InlineData("", "ann")]
    public void Check_by_another_principal_is_foreign(string madeFor, string shownBy) =>
        _tokens.Check(_tokens.Issue(Mine, madeFor).Text, shownBy, ownCart: null, out _).Should().Be(TokenState.Foreign);

    [Fact]
    public void Check_a_foreign_token_tells_nothing_about_its_age()
    {
        var text = _tokens.Issue(Mine, "ann").Text;
        _clock.Move(TimeSpan.FromHours(1));

        _tokens.Check(text, "bob", ownCart: null, out _).Should().Be(TokenState.Foreign);
    }

    [Fact]
    public void Issue_hands_out_the_same_token_until_half_its_life_has_passed()
    {
        var first = _tokens.Issue(Mine, "");
        _clock.Move(TimeSpan.FromMinutes(15) - TimeSpan.FromTicks(1));
        _tokens.Issue(Mine, "").Should().BeSameAs(first);

        _clock.Move(TimeSpan.FromTicks(1));

        var second = _tokens.Issue(Mine, "");
        second.Text.Should().NotBe(first.Text);
        second.ExpiresAt.Should().Be(first.ExpiresAt + TimeSpan.FromMinutes(15));
    }

    [Fact]
    public void Issue_gives_every_cart_and_principal_a_token_of_its_own() =>
        new[] { _tokens.Issue(Mine, ""), _tokens.Issue(Mine, "ann"), _tokens.Issue(Theirs, "") }.Select(t => t.Text).Should().OnlyHaveUniqueItems();
}
