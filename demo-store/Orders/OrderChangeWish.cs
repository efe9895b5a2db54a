using CartIntegrity;

namespace DemoStore;

/// <summary>The wish to change an order.</summary>
/// <param name="Order">Which order.</param>
/// <param name="Form">The number of the form; sent twice it is one change.</param>
/// <param name="Kind">What is to happen.</param>
internal sealed record OrderChangeWish(string Order, string Form, OrderChangeKind Kind)
{
    /// <summary>How the order stood when the form was shown; <c>null</c>: however it stands.</summary>
    public long? Version { get; init; }

    /// <summary>Only this line; <c>null</c>: all of them.</summary>
    public string? Line { get; init; }

    /// <summary>So many units of the line; <c>null</c>: all that can be changed.</summary>
    public int? Quantity { get; init; }

    /// <summary>Ship: only what this location sends, <c>null</c> for all. Receive: where it came back to.</summary>
    public string? Location { get; init; }

    /// <summary>Why it is sent back.</summary>
    public ReturnReason? Reason { get; init; }

    /// <summary>What the inspection has found.</summary>
    public StockStatus Status { get; init; }
}
