using System.Linq.Expressions;
using CartIntegrity;
using Microsoft.EntityFrameworkCore;

namespace DemoStore;

/// <summary>The changes of orders in the shop's file. Every method is one transaction; a scope is used by one caller at a time.</summary>
internal sealed class OrderChangeBook(ShopDbContext db, Arrivals arrivals, TimeProvider clock)
{
    /// <summary>Every try that fails has seen another one succeed, so only as many writers at once would use them up.</summary>
    private const int Attempts = 25;

    private static readonly Dictionary<StockItem, long> NoArrivals = [];

    private IQueryable<ShopOrder> Orders => db.Orders.Include(order => order.Lines).Include(order => order.Allocations)
        .Include(order => order.Changes).ThenInclude(change => change.Parts).AsSplitQuery();

    /// <summary>An order with everything that happened to it, to look at; <c>null</c> if there is none.</summary>
    public Task<ShopOrder?> FindAsync(string id, CancellationToken cancellationToken) =>
        Orders.AsNoTracking().FirstOrDefaultAsync(order => order.Id == id, cancellationToken);

    /// <summary>Orders of which something waits to be shipped, oldest first.</summary>
    public Task<List<ShopOrder>> ToShipAsync(int most, CancellationToken cancellationToken) => OldestAsync(order => order.State == OrderState.Placed, most, cancellationToken);

    /// <summary>Orders that may wait for units of a product at a location, oldest first.</summary>
    public Task<List<ShopOrder>> ToShipAsync(string sku, string location, int most, CancellationToken cancellationToken) =>
        OldestAsync(order => order.State == OrderState.Placed && order.Allocations.Any(part => part.Sku == sku && part.Location == location), most, cancellationToken);

    /// <summary>How many those are.</summary>
    public Task<int> CountToShipAsync(CancellationToken cancellationToken) => db.Orders.CountAsync(order => order.State == OrderState.Placed, cancellationToken);

    /// <summary>Orders of which something is on its way back, oldest first.</summary>
    public Task<List<ShopOrder>> ToReceiveAsync(int most, CancellationToken cancellationToken) => OldestAsync(order => order.AwaitsReturn, most, cancellationToken);

    /// <summary>How many those are.</summary>
    public Task<int> CountToReceiveAsync(CancellationToken cancellationToken) => db.Orders.CountAsync(order => order.AwaitsReturn, cancellationToken);

    /// <summary>Writes a change down and takes its units, so that nobody else can. The form's own number makes it one change however often it is sent.</summary>
    public async Task<OrderChangeAnswer> BeginAsync(OrderChangeWish wish, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await LoadAsync(wish.Order, cancellationToken) is not { State: OrderState.Placed or OrderState.Shipped or OrderState.Cancelled } order)
            {
                return new OrderChangeAnswer(OrderChangeOutcome.NoSuchOrder);
            }

            if (order.Changes.Find(change => change.Id == wish.Form) is { } known)
            {
                return OrderChangeAnswer.Of(known);
            }

            if (wish.Version is { } version && version != order.Version)
            {
                return new OrderChangeAnswer(OrderChangeOutcome.Stale);
            }

            var units = new OrderUnits(order);
            var parts = OrderChangePlan.PartsFor(wish, units, wish.Kind == OrderChangeKind.Ship ? await arrivals.ForAsync(units, cancellationToken) : NoArrivals);
            if (parts.Count == 0)
            {
                return new OrderChangeAnswer(wish.Kind == OrderChangeKind.Ship && units.Open.Count > 0 ? OrderChangeOutcome.NotThere : OrderChangeOutcome.NothingLeft);
            }

            var change = Make(wish, parts, order);
            // Tracked, it stands among the order's changes at once, and is counted with them.
            db.Add(change);
            Count(order);
            if (await TrySaveAsync(durably: true, cancellationToken))
            {
                return OrderChangeAnswer.Of(change);
            }
        }

        return new OrderChangeAnswer(OrderChangeOutcome.Stale);
    }

    /// <summary>Ends a change with the ledger's answer. Only the first one ends it.</summary>
    /// <returns>The change as it stands now; <c>null</c>: too many wrote at once, and it is still to be ended.</returns>
    public async Task<OrderChangeRow?> EndAsync(OrderChangeRow begun, MovementResult answer, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var order = (await LoadAsync(begun.OrderId, cancellationToken))!;
            var change = order.Changes.Single(change => change.Id == begun.Id);
            if (change.State != OrderChangeState.Begun)
            {
                return change;
            }

            change.State = answer.IsOk ? OrderChangeState.Done : OrderChangeState.Refused;
            change.Record = answer.Sequence;
            change.Refusal = answer.IsOk ? "" : $"({answer.Reason}): {answer.Detail}";
            // Two that end at once each know of their own end only, so the second one is told by the version and counts again.
            Count(order);
            if (await TrySaveAsync(durably: false, cancellationToken))
            {
                return change;
            }
        }

        return null;
    }

    /// <summary>Changes that have not ended, oldest first, at most 500.</summary>
    public Task<List<OrderChangeRow>> UnfinishedAsync(TimeSpan olderThan, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().UtcDateTime - olderThan;
        return db.OrderChanges.AsNoTracking().Include(change => change.Parts)
            .Where(change => change.State == OrderChangeState.Begun && change.At <= before).OrderBy(change => change.At).Take(500).ToListAsync(cancellationToken);
    }

    private Task<List<ShopOrder>> OldestAsync(Expression<Func<ShopOrder, bool>> which, int most, CancellationToken cancellationToken) =>
        Orders.AsNoTracking().Where(which).OrderBy(order => order.CreatedAt).ThenBy(order => order.Id).Take(most).ToListAsync(cancellationToken);

    // What pages ask for is kept with the order, so that they need not count every order there ever was.
    private static void Count(ShopOrder order)
    {
        var units = new OrderUnits(order);
        (order.State, order.AwaitsReturn) = (units.State, units.Lines.Any(line => line.Awaited > 0));
        order.Version++;
    }

    private Task<ShopOrder?> LoadAsync(string id, CancellationToken cancellationToken) => Orders.FirstOrDefaultAsync(order => order.Id == id, cancellationToken);

    private OrderChangeRow Make(OrderChangeWish wish, List<OrderChangePartRow> parts, ShopOrder order) => new()
    {
        OrderId = order.Id,
        Id = wish.Form,
        Kind = wish.Kind,
        // What moves no stock has nobody to wait for.
        State = wish.Kind == OrderChangeKind.AskReturn ? OrderChangeState.Done : OrderChangeState.Begun,
        At = clock.GetUtcNow().UtcDateTime,
        Reason = wish.Reason,
        Refund = OrderChangePlan.RefundFor(wish, parts, order),
        Parts = parts,
    };

    // False: somebody else changed the same order first, and it has to be looked at again.
    private async Task<bool> TrySaveAsync(bool durably, CancellationToken cancellationToken)
    {
        try
        {
            await (durably ? db.SaveDurablyAsync(cancellationToken) : db.SaveChangesAsync(cancellationToken));
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
