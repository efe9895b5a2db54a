namespace CartIntegrity;

/// <summary>Where new ids come from. Injected, so that a simulation can repeat a run. Thread-safe.</summary>
public interface IIdSource
{
    /// <summary>A hold id that nobody has had.</summary>
    HoldId NewHoldId();
}
