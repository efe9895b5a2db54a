using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>Carts as the protocols' tests need them: every verdict, every intent, every finding.</summary>
internal static class AgentCases
{
    public static readonly AgentTexts English = new(new CartTexts(), new CartTextLocalizer());

    public static IEnumerable<VerdictKind> Kinds => Enum.GetValues<VerdictKind>();

    public static IEnumerable<LineIntent> Intents => Enum.GetValues<LineIntent>();

    public static IEnumerable<Finding> Findings =>
    [
        new(FindingCodes.PriceChanged, "The price is now 2.95.") { From = 2.55m, To = 2.95m, ToText = "£2.95", IsStandard = true },
        new(FindingCodes.OverLimit, "One cart may have 3.") { Limit = 3, IsStandard = true },
        new(FindingCodes.Discontinued, "Discontinued.") { IsStandard = true },
        new("membersOnly", "This one is for members."),
    ];

    /// <summary>A line as the checks would leave it: with what its kind brings along.</summary>
    public static AgentLine Line(VerdictKind kind, LineIntent intent = LineIntent.Buy, params Finding[] findings) => new(
        new LineVerdict(new LineId("l-1"), new Sku("85123A"), 5, kind)
        {
            Intent = intent,
            Available = kind switch { VerdictKind.Low => 7, VerdictKind.Short => 2, _ => null },
            ReturnsIn = kind == VerdictKind.HeldByOthers ? TimeSpan.FromMinutes(4) : null,
            PromiseDate = kind is VerdictKind.Backorder or VerdictKind.Preorder ? new DateOnly(2026, 12, 1) : null,
            Findings = [.. findings],
        },
        "White {title} heart")
    {
        UnitAmount = 295,
        Image = "https://shop.example/art/85123A.svg",
        Limit = 99,
    };

    public static AgentCart Cart(params AgentLine[] lines) => new(
        new CartId("c-1"),
        "GBP",
        [.. lines.Where(line => line.Verdict.Intent == LineIntent.Buy)],
        [.. lines.Where(line => line.Verdict.Intent != LineIntent.Buy)])
    {
        ContinueUrl = "https://shop.example/cart",
    };

    public static JsonNode Ucp(params AgentLine[] lines) => Ucp(Cart(lines), "en-GB");

    public static JsonNode Acp(params AgentLine[] lines) => Acp(Cart(lines), "en-GB");

    public static JsonNode Ucp(AgentCart cart, string culture)
    {
        using var language = new InCulture(culture);
        return Valid(SchemaFolder.Ucp, "shopping/cart.json", UcpCart.Of(cart, English));
    }

    public static JsonNode Acp(AgentCart cart, string culture)
    {
        using var language = new InCulture(culture);
        return Valid(SchemaFolder.Acp, "schema.cart.json#/$defs/Cart", AcpCart.Of(cart, English));
    }

    /// <summary>A document that has passed its schema, read again from its text.</summary>
    public static JsonNode Valid(SchemaFolder folder, string schema, JsonObject document)
    {
        var read = JsonNode.Parse(document.ToJsonString())!;
        folder.Mistakes(read, schema).Should().BeEmpty(read.ToJsonString());
        return read;
    }

    public static ImmutableArray<JsonNode> Messages(JsonNode cart) => [.. cart["messages"]!.AsArray().Select(message => message!)];
}
