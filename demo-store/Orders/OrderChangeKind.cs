namespace DemoStore;

/// <summary>What may happen to an order after it is placed.</summary>
internal enum OrderChangeKind
{
    /// <summary>Units left the house.</summary>
    Ship,

    /// <summary>The shopper does not want units that have not left yet.</summary>
    Cancel,

    /// <summary>The shopper sends units back. They are still on their way, so no stock moves.</summary>
    AskReturn,

    /// <summary>Units came back and were looked at.</summary>
    Receive,
}
