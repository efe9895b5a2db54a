namespace DemoStore;

/// <summary>
/// Finds what a title names. English puts the noun last ("heart T-light holder" is a holder, not a heart), so the
/// right-most known phrase before "with", "in", "for"… decides; a phrase written <c>^like this</c> decides when the
/// title starts with it ("Card party games", "Wrap English rose"). Longer phrases win over shorter ones at one place.
/// Immutable, safe for concurrent use.
/// </summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTable<T>
    where T : class
{
    private const int LongestPhraseWords = 4;
    private static readonly HashSet<string> ClauseEnds = ["with", "in", "for", "from", "on", "w"];
    private static readonly HashSet<string> Counters = ["set", "pack", "box", "pair", "of", "s"];

    private readonly Dictionary<string, T> _starts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> _phrases = new(StringComparer.Ordinal);

    /// <summary>Makes a table from values and their phrases, separated by commas. A phrase that would mean two things is a bug and throws.</summary>
    public PhraseTable(IEnumerable<(T Value, string Phrases)> rules)
    {
        foreach (var (value, phrases) in rules)
        {
            foreach (var phrase in phrases.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var target = phrase[0] == '^' ? _starts : _phrases;
                var key = string.Join(' ', Words.SplitSingular(phrase));
                if (!target.TryAdd(key, value) && !target[key].Equals(value))
                {
                    throw new ArgumentException($"\"{key}\" stands for {target[key]} and for {value}.", nameof(rules));
                }
            }
        }
    }

    /// <summary>What the title names, or null when no phrase stands in it.</summary>
    public T? Find(string title)
    {
        var words = Words.SplitSingular(title);
        return FindStart(words[CounterWords(words)..]) ?? FindLast(words[..HeadLength(words)]) ?? FindLast(words);
    }

    /// <summary>The right-most known phrase of the whole title, wherever it stands; null when there is none.</summary>
    public T? FindAnywhere(string title) => FindLast(Words.SplitSingular(title));

    private static int CounterWords(string[] words)
    {
        var count = 0;
        while (count < words.Length && (char.IsAsciiDigit(words[count][0]) || (Counters.Contains(words[count]) && count + 1 < words.Length
            && (words[count] == "of" || words[count + 1] == "of" || char.IsAsciiDigit(words[count + 1][0])))))
        {
            count++;
        }

        return count;
    }

    private static int HeadLength(string[] words)
    {
        var end = Array.FindIndex(words, word => ClauseEnds.Contains(word));
        return end > 0 ? end : words.Length;
    }

    private T? FindStart(string[] words)
    {
        for (var length = Math.Min(LongestPhraseWords, words.Length); length > 0; length--)
        {
            if (_starts.TryGetValue(string.Join(' ', words[..length]), out var value))
            {
                return value;
            }
        }

        return null;
    }

    private T? FindLast(string[] words)
    {
        for (var end = words.Length; end > 0; end--)
        {
            for (var length = Math.Min(LongestPhraseWords, end); length > 0; length--)
            {
                if (_phrases.TryGetValue(string.Join(' ', words[(end - length)..end]), out var value))
                {
                    return value;
                }
            }
        }

        return null;
    }
}
