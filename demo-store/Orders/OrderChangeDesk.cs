namespace DemoStore;

/// <summary>Changes orders for those who ask: the shopper and the warehouse.</summary>
internal sealed class OrderChangeDesk(
    OrderChangeBook book, OrderChangeEnding ending, ICheckoutSteps steps, IHostApplicationLifetime lifetime, ILogger<OrderChangeDesk> logger)
{
    /// <summary>Carries a wish out.</summary>
    /// <param name="wish">What is to happen.</param>
    /// <param name="cancellationToken">Stops before the change is written; once it is, it is carried out whoever leaves.</param>
    public async Task<OrderChangeAnswer> ApplyAsync(OrderChangeWish wish, CancellationToken cancellationToken)
    {
        var begun = await book.BeginAsync(wish, cancellationToken);
        if (begun is not { Outcome: OrderChangeOutcome.Waiting, Change: { } change })
        {
            return begun;
        }

        try
        {
            steps.Reached(CheckoutStep.ChangeWritten, change.OrderId);
            return OrderChangeAnswer.Of(await ending.EndAsync(change, lifetime.ApplicationStopping));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The edge of the change: whatever broke, the repair ends what was begun.
            ShopLog.ChangeInterrupted(logger, change.OrderId, failure);
            return begun;
        }
    }

    /// <summary>The number of a form about to be shown.</summary>
    public static string NewForm() => RandomId.New("f-", 16);

    /// <summary>The number a form came back with; one of its own if it has none that could be kept.</summary>
    public static string FormOf(string? sent) => sent is { Length: > 0 and <= 40 } && sent.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-') ? sent : NewForm();
}
