using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>Collects what a batch names.</summary>
internal sealed class LedgerScopeBuilder
{
    private readonly SortedSet<Sku> _skus = [];
    private readonly HashSet<CartId> _carts = [];
    private readonly HashSet<HoldId> _holds = [];
    private readonly HashSet<OrderId> _orders = [];
    private readonly HashSet<MovementKey> _movements = [];

    public void Add(StockCommand command)
    {
        switch (command)
        {
            case HoldCommand hold:
                _carts.Add(hold.Cart);
                _skus.UnionWith(hold.Demands.Select(demand => demand.Sku));
                break;
            case BeginPaymentCommand begin:
                _holds.Add(begin.Hold);
                break;
            case EndPaymentCommand end:
                _holds.Add(end.Hold);
                break;
            case CommitCommand commit:
                _holds.Add(commit.Hold);
                _orders.Add(commit.Order);
                break;
            case AbandonCommand abandon:
                _orders.Add(abandon.Order);
                break;
            case ReleaseCommand release:
                _carts.Add(release.Cart);
                break;
            case MoveCommand move:
                _carts.UnionWith([move.From, move.To]);
                break;
            case MovementCommand movement:
                _movements.Add(new MovementKey(movement.Movement.Source, movement.Movement.Reference));
                _skus.UnionWith(movement.Movement.Lines.Select(line => line.Item.Sku));
                break;
            case SettingsCommand settings:
                _movements.Add(new MovementKey(settings.Change.Source, settings.Change.Reference));
                _skus.Add(settings.Change.Item.Sku);
                break;
            case TidyCommand tidy:
                _skus.UnionWith(tidy.Skus);
                break;
            default:
                throw new InvalidOperationException($"No scope for {command.GetType().Name}.");
        }
    }

    public LedgerScope Build() => new([.. _skus], [.. _carts], [.. _holds], [.. _orders], [.. _movements]);
}
