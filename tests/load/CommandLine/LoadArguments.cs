using System.Globalization;

namespace CartIntegrity.Load;

/// <summary>What was typed behind a command, checked against the options it knows.</summary>
internal sealed class LoadArguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Reads the arguments.</summary>
    /// <param name="options">What is known.</param>
    /// <param name="typed">What was typed behind the command's name.</param>
    /// <exception cref="UsageException">Something is unknown or has no value.</exception>
    public LoadArguments(IReadOnlyList<LoadOption> options, ReadOnlySpan<string> typed)
    {
        for (var i = 0; i < typed.Length; i++)
        {
            var name = typed[i];
            var option = options.FirstOrDefault(known => known.Name == name)
                ?? throw new UsageException($"There is no option {name}. Known here: {string.Join(", ", options.Select(known => known.Usage))}.");
            if (!option.IsSwitch && i + 1 == typed.Length)
            {
                throw new UsageException($"{name} needs a value: {option.Usage}.");
            }

            _values[name] = option.IsSwitch ? "" : typed[++i];
        }
    }

    /// <summary>Whether a switch was typed.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>A text that must be given.</summary>
    public string Text(string name) => _values.GetValueOrDefault(name) ?? throw new UsageException($"{name} is missing.");

    /// <summary>One word out of several; the first is the default.</summary>
    public string OneOf(string name, params ReadOnlySpan<string> words)
    {
        var value = _values.GetValueOrDefault(name, words[0]);
        return words.Contains(value) ? value : throw new UsageException($"{name} {value} is not known; write {string.Join(" or ", words)}.");
    }

    /// <summary>A whole number within limits.</summary>
    public int Number(string name, int standard, int least, int most)
    {
        if (!_values.TryGetValue(name, out var text))
        {
            return standard;
        }

        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new UsageException($"{name} {text} is not possible; write a whole number from {least} to {most}.");
    }
}
