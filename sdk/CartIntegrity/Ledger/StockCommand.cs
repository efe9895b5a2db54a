using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>Something the ledger is asked to do; checked for limits before it is made. Immutable.</summary>
internal abstract record StockCommand
{
    /// <summary>How much work it is, for the bounds of queue and batch.</summary>
    public virtual int Lines => 1;
}

internal sealed record HoldCommand(
    CartId Cart, long Revision, ChannelId Channel, ImmutableArray<Demand> Demands, HoldMode Mode, HoldId NewId) : StockCommand
{
    /// <summary>Who asks; <c>null</c>: the shop itself, which no limit binds.</summary>
    public ShopperOrigin? Origin { get; init; }

    public override int Lines => Math.Max(1, Demands.Length);
}

internal sealed record BeginPaymentCommand(HoldId Hold, long Version, TimeSpan Limit) : StockCommand;

internal sealed record EndPaymentCommand(HoldId Hold, long Version) : StockCommand;

internal sealed record CommitCommand(HoldId Hold, long Version, OrderId Order) : StockCommand;

internal sealed record AbandonCommand(OrderId Order) : StockCommand;

internal sealed record ReleaseCommand(CartId Cart, ShopperOrigin? Origin = null) : StockCommand;

internal sealed record MoveCommand(CartId From, CartId To, ShopperOrigin? Origin = null) : StockCommand;

internal sealed record MovementCommand(StockMovement Movement, EventHash Fingerprint) : StockCommand
{
    public override int Lines => Movement.Lines.Length;
}

internal sealed record SettingsCommand(SettingsChange Change, EventHash Fingerprint) : StockCommand;

/// <summary>Ends the dead hold lines of some SKUs; that happens before every command, so there is nothing more to decide.</summary>
internal sealed record TidyCommand(ImmutableArray<Sku> Skus) : StockCommand
{
    public override int Lines => Math.Max(1, Skus.Length);
}
