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
            return JsonSerializer.Deserialize(json, WireJson.Default.ChoiceRequest) is { Choice: not null } request
                ? Check(request)
                : Invalid();
        }
        catch (JsonException)
        {
            return Invalid();
        }
    }

    private static ChoiceReading Check(ChoiceRequest request)
    {
        if (!WireNames.TryParse(request.Choice.Kind, out var kind))
        {
            return new(Problems.Of(ProblemCodes.ChoiceUnknown));
        }

        Sku? sku = Sku.TryParse(request.Choice.Sku, out var named) ? named : null;
        var quantity = request.Choice.Quantity;
        var isValid = LineId.TryParse(request.Line, out var line)
            && (sku is not null || (request.Choice.Sku is null && kind is not (ChoiceKind.Replace or ChoiceKind.Undo)))
            && (quantity is null ? kind is not (ChoiceKind.TakeAll or ChoiceKind.Reduce or ChoiceKind.Undo) : quantity is >= 1 and <= StockLimits.UnitsPerLine);
        return isValid
            ? new ChoiceReading(line, new Choice(kind) { Quantity = quantity, Sku = sku }, request.Revision)
            : Invalid();
    }

    private static ChoiceReading Invalid() => new(Problems.Of(ProblemCodes.ChoiceInvalid));

    private static ProblemHttpResult TooLarge() => Problems.Of(ProblemCodes.ChoiceInvalid, StatusCodes.Status413PayloadTooLarge);
}
