namespace CartIntegrity.Tests;

/// <summary>A hold line of the naive model.</summary>
internal sealed class NaiveLine
{
    public int Units, Promised;
    public bool Ended;
}
