using CartIntegrity;

namespace DemoStore;

/// <summary>Ids that count up, so that a run can be repeated to the byte.</summary>
internal sealed class CountedIds : IIdSource
{
    private ulong _last;

    public HoldId NewHoldId() => new(0, ++_last);
}
