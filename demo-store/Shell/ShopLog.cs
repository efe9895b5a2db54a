namespace DemoStore;

/// <summary>What the shop writes to the log. Never an address, a name or a cookie.</summary>
internal static partial class ShopLog
{
    [LoggerMessage(1, LogLevel.Information, "Hearth & Lantern is open at {Address} (its files are in {Folder}).")]
    public static partial void ShopIsOpen(ILogger logger, string address, string folder);

    [LoggerMessage(2, LogLevel.Information, "Opening stock of {Items} products was recorded in {Movements} movements.")]
    public static partial void StockOpened(ILogger logger, int items, int movements);

    [LoggerMessage(3, LogLevel.Warning, "Placing order {Order} was interrupted; the repair ends it.")]
    public static partial void OrderInterrupted(ILogger logger, string order, Exception failure);

    [LoggerMessage(4, LogLevel.Warning, "Order {Order} had been left unfinished; it is now {State}.")]
    public static partial void OrderRepaired(ILogger logger, string order, OrderState state);

    [LoggerMessage(5, LogLevel.Error, "Unfinished orders could not be repaired this time.")]
    public static partial void RepairFailed(ILogger logger, Exception failure);

    [LoggerMessage(6, LogLevel.Error, "Order {Order} could not be repaired this time; the next round tries again.")]
    public static partial void OrderNotRepaired(ILogger logger, string order, Exception failure);

    [LoggerMessage(7, LogLevel.Warning, "A change of order {Order} was interrupted; the repair ends it.")]
    public static partial void ChangeInterrupted(ILogger logger, string order, Exception failure);

    [LoggerMessage(8, LogLevel.Warning, "{Kind} of order {Order} had been left unfinished; it is now {State}.")]
    public static partial void ChangeRepaired(ILogger logger, OrderChangeKind kind, string order, OrderChangeState state);

    [LoggerMessage(9, LogLevel.Error, "{Kind} of order {Order} could not be ended this time; the next round tries again.")]
    public static partial void ChangeNotRepaired(ILogger logger, OrderChangeKind kind, string order, Exception failure);
}
