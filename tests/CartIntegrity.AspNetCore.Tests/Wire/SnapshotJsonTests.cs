using System.Text.Encodings.Web;
using System.Text.Json;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>The snapshot exactly as docs/wire.md promises it.</summary>
public sealed class SnapshotJsonTests
{
    [Fact]
    public void Snapshot_with_everything_reads_as_promised()
    {
        var verdict = new LineVerdict(new LineId("l-12"), new Sku("85123A"), 3, VerdictKind.HeldByOthers)
        {
            Intent = LineIntent.Buy, Held = 2, Available = 2, Version = 12, Promised = 1,
            ReturnsIn = TimeSpan.FromMinutes(4), PromiseDate = new DateOnly(2026, 12, 1),
            Findings = [new Finding(FindingCodes.PriceChanged, "The price has changed.") { From = 2.55m, To = 2.95m, ToText = "2,95", IsStandard = true }, new Finding(FindingCodes.OverLimit, "At most 5.") { Limit = 5 }],
        };
        var line = new SnapshotLine(verdict, [
            new Choice(ChoiceKind.TakeAll) { Quantity = 2 },
            new Choice(ChoiceKind.Replace) { Sku = new Sku("85123B"), Title = "Red", TitleLanguage = "en", Price = "£2.95", Url = "/p/85123B", Image = "/art/85123B.svg" },
            new Choice(ChoiceKind.Remove)])
        {
            Title = "White hanging heart", TitleLanguage = "en", Url = "/p/85123A", Image = "/art/85123A.svg",
        };
        var cart = new CartSnapshot(new CartId("c-7f3a"), 7, 1234, [line])
        {
            LineCount = 675, Hold = new SnapshotHold(HoldState.InPayment, TimeSpan.FromSeconds(412), TimeSpan.FromMinutes(10)),
        };
        var snapshot = new WireSnapshot(cart) { Token = new WatchToken("CfDJ8", default), TokenRemaining = TimeSpan.FromMinutes(30) };

        Json(snapshot).Should().Be("""
            {"cart":"c-7f3a","revision":7,"version":1234,"hold":{"state":"inPayment","remainingMs":412000,"windowMs":600000},
            "token":"CfDJ8","tokenExpiresInMs":1800000,"lineCount":675,"lines":[{"line":"l-12","sku":"85123A","title":"White hanging heart",
            "lang":"en","url":"/p/85123A","image":"/art/85123A.svg","quantity":3,"kind":"heldByOthers","version":12,"held":2,"available":2,
            "returnsInMs":240000,"promiseDate":"2026-12-01","promised":1,
            "findings":[{"code":"priceChanged","from":2.55,"to":2.95,"toText":"2,95"},{"code":"overLimit","limit":5,"text":"At most 5."}],
            "choices":[{"kind":"takeAll","quantity":2},
            {"kind":"replace","sku":"85123B","title":"Red","lang":"en","price":"\u00A32.95","url":"/p/85123B","image":"/art/85123B.svg"},{"kind":"remove"}]}]}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public void Snapshot_with_the_least_has_no_empty_members() =>
        Json(new WireSnapshot(new CartSnapshot(new CartId("c"), 0, 0, [])) { Checking = true }).Should().Be(
            """{"cart":"c","revision":0,"version":0,"checking":true,"lineCount":0,"lines":[]}""");

    [Fact]
    public void Line_to_buy_with_nothing_to_say_leaves_out_what_goes_without_saying() =>
        Json(new WireSnapshot(SnapshotOf(LineIntent.Buy))).Should().EndWith(
            """[{"line":"l-1","sku":"A","title":"T","quantity":1,"kind":"available","version":0}]}""");

    [Fact]
    public void Line_that_is_not_to_be_bought_says_what_it_is_for() =>
        Json(new WireSnapshot(SnapshotOf(LineIntent.Later))).Should().Contain("""1,"intent":"later","kind":"available",""");

    [Fact]
    public void Line_whose_units_come_later_says_when_how_many_are_there_and_what_can_be_done()
    {
        var date = new DateOnly(2026, 12, 12);
        var verdict = new LineVerdict(new LineId("l-1"), new Sku("A"), 3, VerdictKind.Backorder) { PromiseDate = date, AvailableNow = 0, AsksPromise = true };
        var line = new SnapshotLine(verdict, [
            new Choice(ChoiceKind.Backorder) { PromiseDate = date }, new Choice(ChoiceKind.Wait), new Choice(ChoiceKind.Notify),
            new Choice(ChoiceKind.ContactSupport) { Url = "/help" }]) { Title = "T" };

        Json(new WireSnapshot(new CartSnapshot(new CartId("c"), 1, 1, [line]))).Should().EndWith("""
            "kind":"backorder","version":0,"promiseDate":"2026-12-12","now":0,"asks":true,
            "choices":[{"kind":"backorder","promiseDate":"2026-12-12"},{"kind":"wait"},{"kind":"notify"},{"kind":"contactSupport","url":"/help"}]}]}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public void Every_choice_has_a_name_of_its_own_that_is_read_back()
    {
        foreach (var kind in Enum.GetValues<ChoiceKind>())
        {
            WireNames.TryParse(WireNames.Of(kind).Value, out var read).Should().BeTrue();
            read.Should().Be(kind);
        }
    }

    [Fact]
    public void Text_is_escaped_as_the_default_encoder_does_it()
    {
        for (var c = char.MinValue; c < char.MaxValue; c++)
        {
            var title = $"a{c}b";
            var snapshot = SnapshotOf(LineIntent.Buy);
            snapshot = snapshot with { Lines = [snapshot.Lines[0] with { Title = title }] };
            var expected = $"\"title\":\"{JavaScriptEncoder.Default.Encode(title)}\"";
            if (!Json(new WireSnapshot(snapshot)).Contains(expected, StringComparison.Ordinal))
            {
                Assert.Fail($"U+{(int)c:X4} is not written as the encoder does it.");
            }
        }
    }

    [Theory]
    [InlineData(HoldState.Held, "held")]
    [InlineData(HoldState.InPayment, "inPayment")]
    [InlineData(HoldState.Committed, "committed")]
    [InlineData(HoldState.Expired, "expired")]
    [InlineData(HoldState.Released, null)]
    public void Hold_states_have_their_names(HoldState state, string? name) => WireNames.Of(state)?.Value.Should().Be(name);

    [Fact]
    public void Every_kind_intent_and_choice_is_its_own_name_in_camel_case()
    {
        foreach (var kind in Enum.GetValues<VerdictKind>().Where(kind => kind != VerdictKind.BackInStock))
        {
            WireNames.Of(kind).Value.Should().Be(Camel(kind.ToString()));
        }

        foreach (var intent in Enum.GetValues<LineIntent>())
        {
            WireNames.Of(intent).Value.Should().Be(Camel(intent.ToString()));
        }

        foreach (var choice in Enum.GetValues<ChoiceKind>())
        {
            WireNames.Of(choice).Value.Should().Be(Camel(choice.ToString()));
            WireNames.TryParse(Camel(choice.ToString()), out var parsed).Should().BeTrue();
            parsed.Should().Be(choice);
        }
    }

    [Fact]
    public void Text_written_into_a_page_is_the_same_however_long_it_is()
    {
        var lines = Enumerable.Range(0, 50).Select(i => new SnapshotLine(
            new LineVerdict(new LineId($"l-{i}"), new Sku($"sku-{i}"), 1, VerdictKind.Available), []) { Title = new string('é', 100) });
        var snapshot = new WireSnapshot(new CartSnapshot(new CartId("c"), 1, 1, [.. lines]));

        for (var again = 0; again < 2; again++)
        {
            using var text = new StringWriter();
            SnapshotTextWriter.Write(text, snapshot);
            text.ToString().Should().Be(Json(snapshot));
        }
    }

    private static CartSnapshot SnapshotOf(LineIntent intent) => new(new CartId("c"), 1, 1,
        [new SnapshotLine(new LineVerdict(new LineId("l-1"), new Sku("A"), 1, VerdictKind.Available) { Intent = intent }, []) { Title = "T" }]);

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static string Json(WireSnapshot snapshot) => JsonSerializer.Serialize(snapshot, WireJson.Default.WireSnapshot);
}
