namespace DemoStore;

/// <summary>What an open page of the warehouse can listen to.</summary>
internal static class LiveTopic
{
    /// <summary>Some number of some stock item changed.</summary>
    public const string Stock = "stock";

    /// <summary>A cart's hold began, changed or ended.</summary>
    public const string Holds = "holds";

    /// <summary>An order was placed, shipped, cancelled or returned, whole or in part.</summary>
    public const string Orders = "orders";

    /// <summary>The replay of the real orders went on, or was started, paused or stopped.</summary>
    public const string Replay = "replay";

    /// <summary>The simulator went on, or was started or stopped.</summary>
    public const string Simulator = "simulator";

    private const string ItemPrefix = "item:";

    private static readonly string[] All = [Stock, Holds, Orders, Replay, Simulator];

    /// <summary>Some number of one product changed, at any location.</summary>
    public static string Item(string sku) => ItemPrefix + sku;

    /// <summary>Whether there is such a topic. Only these can be listened to, so that what is remembered of listeners is bounded.</summary>
    public static bool IsKnown(string topic, Catalogue catalogue) =>
        Array.IndexOf(All, topic) >= 0 || (topic.StartsWith(ItemPrefix, StringComparison.Ordinal) && catalogue.TryFind(topic[ItemPrefix.Length..], out _));
}
