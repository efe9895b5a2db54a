using CartIntegrity;

namespace DemoStore;

/// <summary>An order of the replay on its way: its cart, its hold, and once it is sold, what of it is still to be shipped or may come back.</summary>
internal sealed class PlayedOrder(RealOrder order, Cart cart)
{
    public RealOrder Order => order;

    /// <summary>As the shopper has it now; without the lines that could not be had.</summary>
    public Cart Cart { get; set; } = cart;

    /// <summary>What is held for it.</summary>
    public Hold? Hold { get; set; }

    /// <summary>What it bought. What the ledger promised for later waits for the end of the run.</summary>
    public BoughtUnits Sold { get; } = new();
}
