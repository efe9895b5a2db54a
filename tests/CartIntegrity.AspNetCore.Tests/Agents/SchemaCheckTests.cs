using System.Text.Json.Nodes;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>The check of the schemas itself: the protocols' own examples pass, and what they forbid is found.</summary>
public sealed class SchemaCheckTests
{
    private const string AcpCartSchema = "schema.cart.json#/$defs/Cart";
    private const string UcpCartSchema = "shopping/cart.json";

    private const string UcpExample = """
        {
          "ucp": { "version": "2026-04-08", "capabilities": { "dev.ucp.shopping.cart": [{ "version": "2026-04-08" }] } },
          "id": "cart_abc123",
          "line_items": [{ "id": "li_1", "item": { "id": "item_123", "title": "Red T-Shirt", "price": 2500 }, "quantity": 2,
            "totals": [{ "type": "subtotal", "amount": 5000 }, { "type": "total", "amount": 5000 }] }],
          "currency": "USD",
          "totals": [{ "type": "subtotal", "amount": 5000 }, { "type": "total", "amount": 5000 }],
          "messages": [{ "type": "warning", "code": "quantity_adjusted", "content": "Only 12", "path": "$.line_items[0].quantity" }]
        }
        """;

    private const string AcpExample = """
        {
          "id": "cart_abc123",
          "line_items": [{ "id": "li_1", "item": { "id": "item_123", "name": "Shoes", "unit_amount": 12000 }, "quantity": 2,
            "totals": [{ "type": "subtotal", "display_text": "Subtotal", "amount": 24000 }] }],
          "currency": "usd",
          "totals": [{ "type": "total", "display_text": "Total", "amount": 24000 }],
          "messages": [{ "type": "error", "code": "out_of_stock", "content_type": "plain", "content": "Gone." }]
        }
        """;

    [Fact]
    public void Good_carts_pass()
    {
        SchemaFolder.Ucp.Mistakes(JsonNode.Parse(UcpExample), UcpCartSchema).Should().BeEmpty();
        SchemaFolder.Acp.Mistakes(JsonNode.Parse(AcpExample), AcpCartSchema).Should().BeEmpty();
    }

    [Theory]
    [InlineData("\"price\": 2500", "\"price\": 25.5", "$.line_items[0].item.price is no integer")]
    [InlineData("\"quantity\": 2", "\"quantity\": 0", "$.line_items[0].quantity is below 1")]
    [InlineData("\"currency\": \"USD\",", "", "$ has no currency")]
    [InlineData("\"version\": \"2026-04-08\", \"cap", "\"version\": \"april\", \"cap", "$.ucp.version does not look like")]
    [InlineData("\"dev.ucp.shopping.cart\"", "\"Cart!\"", "name Cart!")]
    [InlineData("{ \"type\": \"subtotal\", \"amount\": 5000 }, { \"type\": \"total\", \"amount\": 5000 }],\n  \"messages\"", "{ \"type\": \"total\", \"amount\": 5000 }],\n  \"messages\"", "$.totals contains 0")]
    [InlineData("\"type\": \"warning\"", "\"type\": \"error\"", "$.messages[0] does not fit exactly one")]
    public void Wrong_ucp_carts_are_found(string from, string to, string mistake) => Finds(SchemaFolder.Ucp, UcpCartSchema, UcpExample, from, to, mistake);

    [Theory]
    [InlineData("\"type\": \"error\"", "\"type\": \"warning\"", "$.messages[0] does not fit exactly one")]
    [InlineData("\"content_type\": \"plain\", ", "", "$.messages[0] does not fit exactly one")]
    [InlineData("\"quantity\": 2", "\"quantity\": 2, \"colour\": \"red\"", "$.line_items[0].colour is not allowed")]
    [InlineData("\"quantity\": 2", "\"quantity\": 2, \"availability_status\": \"preorder\"", "$.line_items[0].availability_status is none of")]
    [InlineData("\"quantity\": 2", "\"quantity\": 2, \"fulfillable_on\": \"soon\"", "$.line_items[0].fulfillable_on is no date-time")]
    [InlineData("\"display_text\": \"Total\", ", "", "$.totals[0] has no display_text")]
    public void Wrong_acp_carts_are_found(string from, string to, string mistake) => Finds(SchemaFolder.Acp, AcpCartSchema, AcpExample, from, to, mistake);

    private static void Finds(SchemaFolder folder, string schema, string example, string from, string to, string mistake)
    {
        example.Should().Contain(from);

        folder.Mistakes(JsonNode.Parse(example.Replace(from, to, StringComparison.Ordinal)), schema).Should().Contain(found => found.Contains(mistake));
    }
}
