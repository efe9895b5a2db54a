using Microsoft.Extensions.Logging;

namespace CartIntegrity;

/// <summary>What the validator tells the log: event ids 1200 to 1299.</summary>
internal static partial class AvailabilityLog
{
    [LoggerMessage(1200, LogLevel.Error, "The stock of cart {Cart} could not be checked; its lines read unverified and a commit still refuses what is not there.")]
    public static partial void StockFailed(ILogger logger, CartId cart, Exception problem);

    [LoggerMessage(1201, LogLevel.Error, "The product facts for cart {Cart} failed or were late; its lines read unverified. Look at the shop's IProductFacts.")]
    public static partial void FactsFailed(ILogger logger, CartId cart, Exception problem);

    [LoggerMessage(1202, LogLevel.Error, "The check {Check} of cart {Cart} failed or was late; its lines read unverified.")]
    public static partial void CheckFailed(ILogger logger, string check, CartId cart, Exception problem);

    [LoggerMessage(1203, LogLevel.Error, "The shop's own checks could not be made for cart {Cart}; its lines read unverified. Look at what their constructors ask for.")]
    public static partial void ChecksNotMade(ILogger logger, CartId cart, Exception problem);
}
