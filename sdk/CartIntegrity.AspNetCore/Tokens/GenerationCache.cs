using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// A bounded cache of two generations: when the young one is full it becomes the old one, and what nobody asked for since then is forgotten.
/// Thread-safe; a lost race only costs making a value again.
/// </summary>
internal sealed class GenerationCache<TKey, TValue>(int capacity)
    where TKey : notnull
    where TValue : class
{
    private readonly int _perGeneration = Math.Max(1, capacity / 2);
    private volatile ConcurrentDictionary<TKey, TValue> _young = new();
    private volatile ConcurrentDictionary<TKey, TValue> _old = new();
    private int _youngCount;

    /// <summary>Values kept now.</summary>
    public int Count => _young.Count + _old.Count;

    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        if (_young.TryGetValue(key, out value))
        {
            return true;
        }

        if (!_old.TryGetValue(key, out value))
        {
            return false;
        }

        Set(key, value);
        return true;
    }

    public void Set(TKey key, TValue value)
    {
        if (_young.TryAdd(key, value))
        {
            if (Interlocked.Increment(ref _youngCount) >= _perGeneration)
            {
                Age();
            }
        }
        else
        {
            _young[key] = value;
        }
    }

    private void Age()
    {
        Interlocked.Exchange(ref _youngCount, 0);
        _old = _young;
        _young = new ConcurrentDictionary<TKey, TValue>();
    }
}
