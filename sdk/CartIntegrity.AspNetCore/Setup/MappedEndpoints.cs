namespace CartIntegrity.AspNetCore;

/// <summary>Remembers that the endpoints were mapped, so that the start can warn of a storefront that forgot to.</summary>
internal sealed class MappedEndpoints
{
    private volatile bool _isMapped;

    public bool IsMapped => _isMapped;

    public void Remember() => _isMapped = true;
}
