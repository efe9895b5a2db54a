using Microsoft.Extensions.Logging;

namespace CartIntegrity;

/// <summary>What snapshots, the watch and choices tell the log: event ids 1300 to 1399.</summary>
internal static partial class AlertLog
{
    [LoggerMessage(1300, LogLevel.Error, "The product facts for the snapshot of cart {Cart} failed or were late; it shows SKUs instead of titles.")]
    public static partial void SnapshotFactsFailed(ILogger logger, CartId cart, Exception problem);

    [LoggerMessage(1301, LogLevel.Error, "The alternatives for cart {Cart} failed or were late; its snapshot offers none.")]
    public static partial void AlternativesFailed(ILogger logger, CartId cart, Exception problem);

    [LoggerMessage(1310, LogLevel.Error, "Watched cart {Cart} could not be looked at; its shoppers are told at the next try, in {RetryIn}.")]
    public static partial void WatchedCartFailed(ILogger logger, CartId cart, TimeSpan retryIn, Exception problem);

    [LoggerMessage(1311, LogLevel.Error, "A subscriber of cart {Cart} threw when it was offered a snapshot; the others go on.")]
    public static partial void SubscriberFailed(ILogger logger, CartId cart, Exception problem);

    [LoggerMessage(1312, LogLevel.Warning, "Cart {Cart} has {Most} subscribers; the oldest is let go.")]
    public static partial void TooManySubscribers(ILogger logger, CartId cart, int most);

    [LoggerMessage(1313, LogLevel.Error, "{Count} watched carts could not be found with one question; each is looked for alone.")]
    public static partial void FindingManyCartsFailed(ILogger logger, int count, Exception problem);

    [LoggerMessage(1320, LogLevel.Error, "The choice {Choice} on cart {Cart} failed; the shopper is asked to try again.")]
    public static partial void ChoiceFailed(ILogger logger, ChoiceKind choice, CartId cart, Exception problem);

    [LoggerMessage(1321, LogLevel.Warning, "Cart {Cart} was changed by the choice {Choice}, but its hold was not brought up to date: {Reason}. {Detail}")]
    public static partial void HoldNotBroughtUpToDate(ILogger logger, CartId cart, ChoiceKind choice, Reason reason, string? detail);
}
