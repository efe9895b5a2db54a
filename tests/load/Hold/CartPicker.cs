namespace CartIntegrity.Load;

/// <summary>Chooses what each client's next cart wants. Seeded: every run and both sides see the same kind of carts.</summary>
/// <param name="settings">How many to choose from, and how many to choose.</param>
/// <param name="seed">The client's number.</param>
internal sealed class CartPicker(HoldSettings settings, int seed)
{
    private readonly Random _random = new(seed);
    private readonly int[] _picked = new int[settings.Lines];

    /// <summary>Different SKUs, in ascending order, as numbers. Good until the next call.</summary>
    public ReadOnlySpan<int> Next()
    {
        for (var count = 0; count < _picked.Length;)
        {
            var candidate = _random.Next(settings.Skus);
            if (!_picked.AsSpan(0, count).Contains(candidate))
            {
                _picked[count++] = candidate;
            }
        }

        _picked.AsSpan().Sort();
        return _picked;
    }

    /// <summary>The same as names.</summary>
    public string[] NextNames()
    {
        var names = new string[settings.Lines];
        var picked = Next();
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = settings.SkuNames[picked[i]];
        }

        return names;
    }
}
