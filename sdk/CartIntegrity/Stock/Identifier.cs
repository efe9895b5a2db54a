using System.Globalization;
using System.Text;

namespace CartIntegrity;

/// <summary>What every id of the SDK has in common: one normal form, one set of limits, one error message.</summary>
internal static class Identifier
{
    /// <summary>The most characters an id may have after trimming.</summary>
    public const int MaxLength = 64;

    public static string Check(string value, string what)
    {
        ArgumentNullException.ThrowIfNull(value);
        return TryNormalize(value, out var text, out var problem)
            ? text
            : throw new ArgumentException($"This cannot be a {what}: {problem} Write 1 to {MaxLength} visible characters.", nameof(value));
    }

    public static bool TryNormalize(string? value, out string text, out string problem)
    {
        text = value ?? "";
        problem = "";
        if (IsPlain(text))
        {
            return true;
        }

        text = text.Trim();
        if (!HasOnlyVisible(text, out problem))
        {
            return false;
        }

        text = text.Normalize(NormalizationForm.FormC);
        problem = text.Length switch
        {
            0 => "it is empty.",
            > MaxLength => $"it has {text.Length} characters.",
            _ => "",
        };
        return problem.Length == 0;
    }

    /// <summary>Printable ASCII of the right length is its own normal form; nearly every id is.</summary>
    private static bool IsPlain(string text) =>
        text.Length is > 0 and <= MaxLength
        && text[0] != ' ' && text[^1] != ' '
        && !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static bool HasOnlyVisible(string text, out string problem)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var used) != System.Buffers.OperationStatus.Done)
            {
                problem = "it contains half of a surrogate pair.";
                return false;
            }

            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned)
            {
                problem = $"it contains the invisible character U+{rune.Value:X4}.";
                return false;
            }

            rest = rest[used..];
        }

        problem = "";
        return true;
    }
}
