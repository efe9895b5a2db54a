namespace CartIntegrity.AspNetCore;

/// <summary>Remembers how often the endpoints were mapped, so that the start can warn of a storefront that forgot to, or did twice.</summary>
internal sealed class MappedEndpoints
{
    private int _times;

    public int Times => Volatile.Read(ref _times);

    public void Remember() => Interlocked.Increment(ref _times);
}
