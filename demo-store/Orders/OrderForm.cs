using System.ComponentModel.DataAnnotations;

namespace DemoStore;

/// <summary>What a shopper sends to change an order.</summary>
internal sealed class OrderForm
{
    /// <summary>The number of the form.</summary>
    public string? Form { get; set; }

    /// <summary>How the order stood when the form was shown.</summary>
    [Required]
    public long? Version { get; set; }

    /// <summary>Only this line; blank: everything.</summary>
    public string? Line { get; set; }

    /// <summary>So many units of the line.</summary>
    [Range(1, int.MaxValue)]
    public int? Quantity { get; set; }

    /// <summary>Why it is sent back.</summary>
    public ReturnReason? Reason { get; set; }

    /// <summary>Whether it says all that a change of that kind needs: how many units of a line, and why they come back.</summary>
    public bool IsCompleteFor(OrderChangeKind kind) =>
        (string.IsNullOrEmpty(Line) || Quantity is not null)
        && (kind != OrderChangeKind.AskReturn || (Reason is { } reason && Enum.IsDefined(reason)));

    public OrderChangeWish ToWish(string order, OrderChangeKind kind) => new(order, OrderChangeDesk.FormOf(Form), kind)
    {
        Version = Version,
        Line = string.IsNullOrEmpty(Line) ? null : Line,
        Quantity = string.IsNullOrEmpty(Line) ? null : Quantity,
        Reason = kind == OrderChangeKind.AskReturn ? Reason : null,
    };
}
