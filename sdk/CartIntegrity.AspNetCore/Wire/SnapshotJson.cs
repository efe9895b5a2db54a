using System.Collections.Immutable;
using System.Text.Json;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// The snapshot of docs/wire.md, written by hand: it is on the path of every page, its shape is flatter than the core's records, and a name
/// here is a promise to the browser client. The default encoder escapes <c>&lt;</c>, so no title can end the script element around it.
/// </summary>
internal static class SnapshotJson
{
    private static readonly JsonEncodedText Cart = JsonEncodedText.Encode("cart");
    private static readonly JsonEncodedText Revision = JsonEncodedText.Encode("revision");
    private static readonly JsonEncodedText Version = JsonEncodedText.Encode("version");
    private static readonly JsonEncodedText Checking = JsonEncodedText.Encode("checking");
    private static readonly JsonEncodedText Hold = JsonEncodedText.Encode("hold");
    private static readonly JsonEncodedText Token = JsonEncodedText.Encode("token");
    private static readonly JsonEncodedText TokenExpires = JsonEncodedText.Encode("tokenExpiresInMs");
    private static readonly JsonEncodedText LineCount = JsonEncodedText.Encode("lineCount");
    private static readonly JsonEncodedText Lines = JsonEncodedText.Encode("lines");
    private static readonly JsonEncodedText Line = JsonEncodedText.Encode("line");
    private static readonly JsonEncodedText Sku = JsonEncodedText.Encode("sku");
    private static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
    private static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");
    private static readonly JsonEncodedText Image = JsonEncodedText.Encode("image");
    private static readonly JsonEncodedText Price = JsonEncodedText.Encode("price");
    private static readonly JsonEncodedText Quantity = JsonEncodedText.Encode("quantity");
    private static readonly JsonEncodedText Intent = JsonEncodedText.Encode("intent");
    private static readonly JsonEncodedText Kind = JsonEncodedText.Encode("kind");
    private static readonly JsonEncodedText Held = JsonEncodedText.Encode("held");
    private static readonly JsonEncodedText Available = JsonEncodedText.Encode("available");
    private static readonly JsonEncodedText Promised = JsonEncodedText.Encode("promised");
    private static readonly JsonEncodedText Findings = JsonEncodedText.Encode("findings");
    private static readonly JsonEncodedText Choices = JsonEncodedText.Encode("choices");

    public static void Write(Utf8JsonWriter writer, WireSnapshot snapshot)
    {
        var cart = snapshot.Cart;
        writer.WriteStartObject();
        writer.WriteString(Cart, cart.Cart.Value);
        writer.WriteNumber(Revision, cart.Revision);
        writer.WriteNumber(Version, cart.Version);
        writer.WriteBoolean(Checking, snapshot.Checking);
        if (cart.Hold is { } hold && WireNames.Of(hold.State) is { } state)
        {
            WriteHold(writer, hold, state);
        }

        if (snapshot.Token is { } token)
        {
            writer.WriteString(Token, token.Text);
            writer.WriteNumber(TokenExpires, Milliseconds(snapshot.TokenRemaining));
        }

        writer.WriteNumber(LineCount, cart.LineCount);
        writer.WriteStartArray(Lines);
        foreach (var line in cart.Lines.AsSpan())
        {
            WriteLine(writer, line);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteHold(Utf8JsonWriter writer, SnapshotHold hold, JsonEncodedText state)
    {
        writer.WriteStartObject(Hold);
        writer.WriteString("state"u8, state);
        writer.WriteNumber("remainingMs"u8, Milliseconds(hold.Remaining));
        writer.WriteNumber("windowMs"u8, Milliseconds(hold.Window));
        writer.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter writer, SnapshotLine line)
    {
        var verdict = line.Verdict;
        writer.WriteStartObject();
        writer.WriteString(Line, verdict.Line.Value);
        writer.WriteString(Sku, verdict.Sku.Value);
        writer.WriteString(Title, line.Title);
        WriteText(writer, Url, line.Url);
        WriteText(writer, Image, line.Image);
        writer.WriteNumber(Quantity, verdict.Quantity);
        writer.WriteString(Intent, WireNames.Of(verdict.Intent));
        writer.WriteString(Kind, WireNames.Of(verdict.Kind));
        writer.WriteNumber(Version, verdict.Version);
        writer.WriteNumber(Held, verdict.Held);
        if (verdict.Available is { } available)
        {
            writer.WriteNumber(Available, available);
        }

        WritePromise(writer, verdict);
        WriteFindings(writer, verdict.Findings);
        WriteChoices(writer, line.Choices);
        writer.WriteEndObject();
    }

    private static void WritePromise(Utf8JsonWriter writer, LineVerdict verdict)
    {
        if (verdict.ReturnsIn is { } returnsIn)
        {
            writer.WriteNumber("returnsInMs"u8, Milliseconds(returnsIn));
        }

        if (verdict.PromiseDate is { } date)
        {
            Span<char> text = stackalloc char[10];
            date.TryFormat(text, out _, "O", System.Globalization.CultureInfo.InvariantCulture);
            writer.WriteString("promiseDate"u8, text);
        }

        if (verdict.Promised > 0)
        {
            writer.WriteNumber(Promised, verdict.Promised);
        }
    }

    private static void WriteFindings(Utf8JsonWriter writer, ImmutableArray<Finding> findings)
    {
        writer.WriteStartArray(Findings);
        foreach (var finding in findings.AsSpan())
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, finding.Code);
            WriteAmount(writer, "from"u8, finding.From);
            WriteAmount(writer, "to"u8, finding.To);
            WriteAmount(writer, "limit"u8, finding.Limit);
            writer.WriteString("text"u8, finding.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteChoices(Utf8JsonWriter writer, ImmutableArray<Choice> choices)
    {
        writer.WriteStartArray(Choices);
        foreach (var choice in choices.AsSpan())
        {
            writer.WriteStartObject();
            writer.WriteString(Kind, WireNames.Of(choice.Kind));
            WriteAmount(writer, "quantity"u8, choice.Quantity);
            WriteText(writer, Sku, choice.Sku?.Value);
            WriteText(writer, Title, choice.Title);
            WriteText(writer, Price, choice.Price);
            WriteText(writer, Url, choice.Url);
            WriteText(writer, Image, choice.Image);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter writer, JsonEncodedText name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteAmount(Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } amount)
        {
            writer.WriteNumber(name, amount);
        }
    }

    private static long Milliseconds(TimeSpan span) => Math.Max(0, (long)span.TotalMilliseconds);
}
