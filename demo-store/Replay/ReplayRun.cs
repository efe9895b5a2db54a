using CartIntegrity;

namespace DemoStore;

/// <summary>
/// Plays a month: an order is held when it came in, paid for three replayed minutes later, and shipped a replayed day later. Runs on one thread at a
/// time; <see cref="Figures"/> may be read by others.
/// </summary>
internal sealed class ReplayRun(IReadOnlyList<RealOrder> orders, ReplayShoppers shoppers, ReplayWarehouse warehouse, ReplayPacer pacer)
{
    /// <summary>How long a payment takes, in replayed time.</summary>
    public static TimeSpan PaysAfter { get; } = TimeSpan.FromMinutes(3);

    private readonly Dictionary<int, PlayedOrder> _played = [];
    private readonly Queue<(DateTime Due, PlayedOrder Played)> _toPay = new();
    private readonly Queue<(DateTime Due, PlayedOrder Played)> _toShip = new();
    private int _next;
    private volatile ReplayFigures _figures = new();

    /// <summary>What it came to so far.</summary>
    public ReplayFigures Figures => _figures;

    /// <summary>Plays until the last order is paid for; what is to be shipped then is left to whoever ends the run.</summary>
    /// <param name="progress">Called after every step, and now and then while nothing is due.</param>
    /// <param name="stop">Ends it between two steps.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task PlayAsync(Action progress, CancellationToken stop)
    {
        while (NextDue() is { } due)
        {
            var until = await pacer.ReachAsync(due, progress, stop);
            await ShipAsync(until);
            await PayAsync(until);
            await ComeInAsync(until);
            progress();
        }
    }

    /// <summary>Counts something that went wrong before the first order.</summary>
    public void Count(LedgerTrouble? trouble) => _figures = trouble is null ? _figures : _figures.WithError(trouble);

    private DateTime? NextDue()
    {
        DateTime? order = _next < orders.Count ? orders[_next].Time : null;
        DateTime? payment = _toPay.TryPeek(out var pays) ? pays.Due : null;
        if (order is null && payment is null)
        {
            return null;
        }

        DateTime? parcel = _toShip.TryPeek(out var ships) ? ships.Due : null;
        return new[] { order, payment, parcel }.Min();
    }

    private async Task ShipAsync(DateTime until)
    {
        var answers = await Task.WhenAll(TakeDue(_toShip, until).Select(warehouse.ShipAsync));
        foreach (var (units, trouble) in answers)
        {
            Count(trouble);
            _figures = _figures with { UnitsShipped = _figures.UnitsShipped + units };
        }
    }

    private async Task PayAsync(DateTime until)
    {
        var due = TakeDue(_toPay, until);
        var answers = await Task.WhenAll(due.Select(shoppers.CommitAsync));
        foreach (var (played, answer) in due.Zip(answers))
        {
            Book(played, answer);
        }
    }

    private void Book(PlayedOrder played, CommitResult answer)
    {
        var (lines, units) = (played.Cart.Lines.Length, played.Cart.Lines.Sum(line => (long)line.Quantity));
        if (answer.IsOk)
        {
            played.Sold.Sell(answer);
            _toShip.Enqueue((played.Order.Time + BoughtUnits.ShipsAfter, played));
            _figures = _figures with
            {
                OrdersCommitted = _figures.OrdersCommitted + 1,
                LinesCommitted = _figures.LinesCommitted + lines,
                UnitsCommitted = _figures.UnitsCommitted + answer.Lines.Sum(line => (long)line.Quantity),
            };
            return;
        }

        // After a long pause the hold is over and others may have the units: an honest no, like the one at the beginning.
        Count(answer.Kind == ResultKind.Refused ? null : LedgerTrouble.Of(answer));
        _figures = _figures with { OrdersRefused = _figures.OrdersRefused + 1 };
        Refuse(lines, units);
    }

    private async Task ComeInAsync(DateTime until)
    {
        var due = new List<RealOrder>();
        for (; _next < orders.Count && orders[_next].Time <= until; _next++)
        {
            due.Add(orders[_next]);
        }

        foreach (var (played, trouble) in await Task.WhenAll(due.Where(order => !order.IsCancellation).Select(shoppers.HoldAsync)))
        {
            Count(trouble);
            Seat(played);
        }

        foreach (var order in due.Where(order => order.IsCancellation))
        {
            var (cancelled, returned, trouble) = await warehouse.TakeBackAsync(order, FindPlayed);
            Count(trouble);
            _figures = _figures with { UnitsCancelled = _figures.UnitsCancelled + cancelled, UnitsReturned = _figures.UnitsReturned + returned };
        }

        _figures = _figures with { OrdersPlayed = _figures.OrdersPlayed + due.Count };
    }

    private void Seat(PlayedOrder played)
    {
        _played.Add(played.Order.Number, played);
        var wanted = played.Order.Lines;
        Refuse(wanted.Length - played.Cart.Lines.Length, wanted.Sum(line => (long)line.Quantity) - played.Cart.Lines.Sum(line => (long)line.Quantity));
        if (played.Hold is null)
        {
            _figures = _figures with { OrdersRefused = _figures.OrdersRefused + 1 };
        }
        else if (ReplayShoppers.Leaves(played.Order))
        {
            _figures = _figures with { CartsLeft = _figures.CartsLeft + 1 };
        }
        else
        {
            _toPay.Enqueue((played.Order.Time + PaysAfter, played));
        }
    }

    private void Refuse(int lines, long units) =>
        _figures = _figures with { LinesRefused = _figures.LinesRefused + lines, UnitsRefused = _figures.UnitsRefused + units };

    // An order of this month that was refused, or left in its cart, has nothing to take back.
    private PlayedOrder? FindPlayed(int number) => _played.GetValueOrDefault(number);

    private static List<PlayedOrder> TakeDue(Queue<(DateTime Due, PlayedOrder Played)> waiting, DateTime until)
    {
        var due = new List<PlayedOrder>();
        while (waiting.TryPeek(out var next) && next.Due <= until)
        {
            due.Add(waiting.Dequeue().Played);
        }

        return due;
    }
}
