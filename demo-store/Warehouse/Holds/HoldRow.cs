using CartIntegrity;

namespace DemoStore;

/// <summary>An open hold as the warehouse sees it.</summary>
/// <param name="Hold">The hold.</param>
/// <param name="Cart">What its cart is called here.</param>
/// <param name="Left">How long it lasts; zero: its time is over, and its units are free already.</param>
/// <param name="Lines">What it holds.</param>
internal sealed record HoldRow(Hold Hold, string Cart, LeftTime Left, IReadOnlyList<HoldRowLine> Lines)
{
    public int Units => Lines.Sum(line => line.Units);
}
