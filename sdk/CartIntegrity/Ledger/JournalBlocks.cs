namespace CartIntegrity;

/// <summary>Records in memory, end to end in blocks of 64 kB: a million of them are no million objects. Not thread-safe.</summary>
internal sealed class JournalBlocks
{
    // Below the size from which arrays live on the large object heap: a full block a millisecond there would set off collection after collection.
    private const int BlockSize = 64 * 1024;

    private readonly List<byte[]> _blocks = [];
    private readonly List<Place> _places = [];
    private int _used = BlockSize;

    private readonly record struct Place(int Block, int Start, int Length);

    public int Count => _places.Count;

    public ReadOnlyMemory<byte> this[int index]
    {
        get
        {
            var place = _places[index];
            return _blocks[place.Block].AsMemory(place.Start, place.Length);
        }
    }

    public void Add(ReadOnlySpan<byte> record)
    {
        if (_blocks.Count == 0 || _blocks[^1].Length - _used < record.Length)
        {
            _blocks.Add(GC.AllocateUninitializedArray<byte>(Math.Max(BlockSize, record.Length)));
            _used = 0;
        }

        record.CopyTo(_blocks[^1].AsSpan(_used));
        _places.Add(new Place(_blocks.Count - 1, _used, record.Length));
        _used += record.Length;
    }
}
