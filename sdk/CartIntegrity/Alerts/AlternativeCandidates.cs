namespace CartIntegrity;

/// <summary>The alternatives to look at, in the shop's order, each with the line it is for. Used by one thread at a time.</summary>
internal sealed class AlternativeCandidates
{
    /// <summary>The most alternatives of the shop that are looked at for a line, and for a whole cart.</summary>
    public const int MostPerLine = 12, Most = 300;

    private readonly List<Sku> _skus = new(MostPerLine);
    private readonly List<(int Line, int Sku)> _candidates = new(MostPerLine);

    /// <summary>What to look at, without duplicates.</summary>
    public IReadOnlyList<Sku> Skus => _skus;

    /// <summary>For which line, by its position, each stands as a candidate; and which of <see cref="Skus"/> it is.</summary>
    public IReadOnlyList<(int Line, int Sku)> All => _candidates;

    /// <summary>Adds the alternatives of a line's product, each once and never the product itself.</summary>
    public void Add(int line, ProductFact fact)
    {
        var first = _candidates.Count;
        foreach (var sku in fact.Alternatives)
        {
            if (_candidates.Count - first == MostPerLine)
            {
                return;
            }

            if (sku != fact.Sku && Find(sku) is >= 0 and var place && !IsAdded(place, first))
            {
                _candidates.Add((line, place));
            }
        }
    }

    /// <summary>Whether all facts are there already: a shop that answers with the table it keeps anyway need not be asked again.</summary>
    public bool AreIn(IReadOnlyDictionary<Sku, ProductFact> facts)
    {
        foreach (var sku in _skus)
        {
            if (!facts.ContainsKey(sku))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where a SKU stands, put at the end if it is new; below zero: there is no room.</summary>
    private int Find(Sku sku)
    {
        var place = _skus.IndexOf(sku);
        if (place < 0 && _skus.Count < Most)
        {
            place = _skus.Count;
            _skus.Add(sku);
        }

        return place;
    }

    private bool IsAdded(int place, int first)
    {
        for (var i = first; i < _candidates.Count; i++)
        {
            if (_candidates[i].Sku == place)
            {
                return true;
            }
        }

        return false;
    }
}
