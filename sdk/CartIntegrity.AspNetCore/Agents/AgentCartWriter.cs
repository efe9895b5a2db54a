using System.Text.Json.Nodes;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// The walk over a cart, the same for both protocols: its lines, its amount, what each line has to tell, what is saved, the hold. How each of these is
/// written is the protocol's own. Thread-safe.
/// </summary>
internal abstract class AgentCartWriter
{
    /// <summary>Writes the cart.</summary>
    public JsonObject Write(AgentCart cart, AgentTexts texts)
    {
        var body = Begin();
        body["id"] = cart.Id.Value;
        body["line_items"] = new JsonArray([.. cart.ToBuy.Select(line => LineItem(line, texts))]);
        body["currency"] = CurrencyOf(cart);
        body["totals"] = Totals(cart.Amount, texts);
        body["messages"] = new JsonArray([.. Messages(cart, texts)]);
        Add(body, "continue_url", cart.ContinueUrl);
        return body;
    }

    /// <summary>Adds what there is.</summary>
    public static void Add(JsonObject body, string name, JsonNode? value)
    {
        if (value is not null)
        {
            body[name] = value;
        }
    }

    /// <summary>What stands before everything else.</summary>
    protected abstract JsonObject Begin();

    protected abstract string CurrencyOf(AgentCart cart);

    /// <summary>A line to buy; its totals are added after it.</summary>
    protected abstract JsonObject Line(AgentLine line);

    /// <summary>What the stock says of a line that is not plainly available.</summary>
    protected abstract JsonObject Stock(AgentLine line, string path, string content);

    protected abstract JsonObject Finding(Finding finding, string path, string content);

    protected abstract JsonObject PriceUnknown(string path, string content);

    protected abstract JsonObject Saved(AgentLine line, string content);

    /// <param name="isHeld">Whether it lives; otherwise it has ended.</param>
    /// <param name="content">What to say of it.</param>
    protected abstract JsonObject Hold(bool isHeld, string content);

    private JsonObject LineItem(AgentLine line, AgentTexts texts)
    {
        var item = Line(line);
        item["totals"] = line.Amount is { } amount ? Totals(amount, texts) : [];
        return item;
    }

    private static JsonArray Totals(long amount, AgentTexts texts) =>
    [
        new JsonObject { ["type"] = "subtotal", ["display_text"] = texts.Subtotal, ["amount"] = amount },
        new JsonObject { ["type"] = "total", ["display_text"] = texts.Total, ["amount"] = amount },
    ];

    private IEnumerable<JsonObject> Messages(AgentCart cart, AgentTexts texts)
    {
        for (var i = 0; i < cart.ToBuy.Length; i++)
        {
            foreach (var message in MessagesOf(cart.ToBuy[i], $"$.line_items[{i}]", texts))
            {
                yield return message;
            }
        }

        foreach (var line in cart.Saved)
        {
            yield return Saved(line, texts.Saved(line));
        }

        if (cart.Hold is { } hold && texts.Hold(hold) is { Length: > 0 } content)
        {
            yield return Hold(hold.State is HoldState.Held or HoldState.InPayment, content);
        }
    }

    private IEnumerable<JsonObject> MessagesOf(AgentLine line, string path, AgentTexts texts)
    {
        if (line.Verdict.Kind is not (VerdictKind.Available or VerdictKind.BackInStock))
        {
            yield return Stock(line, path, texts.Stock(line));
        }

        foreach (var finding in line.Verdict.Findings)
        {
            yield return Finding(finding, path, texts.Finding(line, finding));
        }

        if (line.UnitAmount is null)
        {
            yield return PriceUnknown(path, texts.PriceUnknown(line));
        }
    }
}
