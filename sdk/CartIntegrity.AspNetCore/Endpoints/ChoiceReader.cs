using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CartIntegrity.AspNetCore;

/// <summary>Reads the body of a choice strictly: JSON only, 16 kB at the most, no unknown or repeated members, every value inside its limits.</summary>
internal static class ChoiceReader
{
    /// <summary>The most bytes a body may have; a real one has about a hundred.</summary>
    public const int MaxBytes = 16 * 1024;

    public static async ValueTask<ChoiceReading> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            return new(Problems.Of(ProblemCodes.ChoiceInvalid, StatusCodes.Status415UnsupportedMediaType));
        }

        if (request.ContentLength > MaxBytes)
        {
            return new(TooLarge());
        }

        var buffer = new byte[(int)(request.ContentLength ?? MaxBytes) + 1];
        var length = await FillAsync(request.Body, buffer, cancellationToken);
        return length > MaxBytes ? new(TooLarge()) : Parse(buffer.AsSpan(0, length));
    }

    private static async ValueTask<int> FillAsync(Stream body, byte[] buffer, CancellationToken cancellationToken)
    {
        var length = 0;
        int read;
        while (length < buffer.Length && (read = await body.ReadAsync(buffer.AsMemory(length), cancellationToken)) > 0)
        {
            length += read;
        }

        return length;
    }

    private static ChoiceReading Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, WireJson.Default.ChoiceMessage) is { Choice: not null } message
                ? Check(message)
                : Invalid();
        }
        catch (JsonException)
        {
            return Invalid();
        }
    }

    private static ChoiceReading Check(ChoiceMessage message)
    {
        var said = message.Choice;
        if (!WireNames.TryParse(said.Kind, out var kind))
        {
            return new(Problems.Of(ProblemCodes.ChoiceUnknown));
        }

        Sku? sku = Sku.TryParse(said.Sku, out var named) ? named : null;
        var isValid = LineId.TryParse(message.Line, out var line)
            && (said.Sku is null || sku is not null)
            && said.Quantity is null or (>= 0 and <= StockLimits.UnitsPerLine)
            && (said.Quantity != 0 || kind == ChoiceKind.Reduce)
            && IsWhole(kind, sku, said.Quantity);
        var choice = new Choice(kind) { Quantity = said.Quantity, Sku = sku, Price = said.Price, PromiseDate = said.PromiseDate };
        return isValid ? new(new ChoiceRequest(line, choice) { Revision = message.Revision }) : Invalid();
    }

    /// <summary>Whether everything is there that a choice of the kind cannot do without.</summary>
    private static bool IsWhole(ChoiceKind kind, Sku? sku, int? quantity) => kind switch
    {
        ChoiceKind.Reduce => quantity is not null,
        ChoiceKind.Replace => sku is not null,
        ChoiceKind.Undo => sku is not null && quantity is not null,
        _ => true,
    };

    private static ChoiceReading Invalid() => new(Problems.Of(ProblemCodes.ChoiceInvalid));

    private static ProblemHttpResult TooLarge() => Problems.Of(ProblemCodes.ChoiceInvalid, StatusCodes.Status413PayloadTooLarge);
}
