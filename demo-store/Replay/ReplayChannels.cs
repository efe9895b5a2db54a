using CartIntegrity;

namespace DemoStore;

/// <summary>Through which channel the retailer's orders come: not the web shop, which belongs to the visitors.</summary>
internal static class ReplayChannels
{
    /// <summary>Orders of up to this many units come over a marketplace, larger ones are wholesale.</summary>
    public const int MarketplaceUnits = 100;

    public static ChannelId Marketplace { get; } = new("marketplace");

    public static ChannelId Wholesale { get; } = new("wholesale");

    public static ChannelId Of(RealOrder order) => order.Lines.Sum(line => (long)line.Quantity) <= MarketplaceUnits ? Marketplace : Wholesale;
}
