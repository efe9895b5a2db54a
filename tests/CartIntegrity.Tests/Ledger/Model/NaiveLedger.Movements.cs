namespace CartIntegrity.Tests;

/// <summary>How numbers move in the naive model: the accounting table once more, in its own words.</summary>
internal sealed partial class NaiveLedger
{
    private readonly Dictionary<string, (string Content, NaiveAnswer First)> _references = [];

    public NaiveAnswer Record(MovementKind kind, IReadOnlyList<MovementLine> lines, bool forced, string reference)
    {
        var content = $"{kind} {forced} {string.Join(" ", lines)}";
        return Once(reference, content, () =>
        {
            var after = new Dictionary<StockItem, NaiveItem>();
            foreach (var line in lines)
            {
                if (Apply(kind, line, line.Item, forced, after, item => Count(kind, line, item)) is { } no)
                {
                    return no;
                }

                var there = line.Item with { Location = line.To };
                if (kind == MovementKind.TransferOut && Apply(kind, line, there, forced, after, item => item.InTransit += line.Quantity) is { } notThere)
                {
                    return notThere;
                }
            }

            return Accept(after, forced);
        });
    }

    public NaiveAnswer Configure(StockItem item, long allowance, bool forced, string reference) =>
        Once(reference, $"settings {item} {allowance} {forced}", () =>
        {
            var after = (_items.GetValueOrDefault(item) ?? new NaiveItem()).Copy();
            var deficit = Deficit(item, after);
            after.Allowance = allowance;
            return Deficit(item, after) > deficit && !forced
                ? NaiveAnswer.No(Reason.WouldStrandHolds)
                : Accept(new Dictionary<StockItem, NaiveItem> { [item] = after }, forced);
        });

    private NaiveAnswer Once(string reference, string content, Func<NaiveAnswer> decide)
    {
        if (_references.TryGetValue(reference, out var known))
        {
            return known.Content == content ? known.First with { Numbers = "again" } : NaiveAnswer.No(Reason.ReferenceReused);
        }

        var answer = decide();
        _references[reference] = (content, answer);
        return answer;
    }

    private NaiveAnswer? Apply(
        MovementKind kind, MovementLine line, StockItem at, bool forced, Dictionary<StockItem, NaiveItem> work, Action<NaiveItem> change)
    {
        var isNew = !_items.ContainsKey(at) && !work.ContainsKey(at);
        var before = work.GetValueOrDefault(at) ?? _items.GetValueOrDefault(at) ?? new NaiveItem();
        var after = before.Copy();
        change(after);
        var mayCreate = kind is MovementKind.Receipt or MovementKind.VendorReceipt or MovementKind.Return or MovementKind.Count or MovementKind.Announced
            || (kind == MovementKind.Restock && line.Status == StockStatus.Sellable)
            || (kind == MovementKind.Adjustment && line.Quantity > 0)
            || (kind == MovementKind.TransferOut && at != line.Item);
        if (isNew && !mayCreate)
        {
            return NaiveAnswer.No(Reason.UnknownSku);
        }

        var moreSetAside = Math.Max(0, after.SetAside - after.OnHand) > Math.Max(0, before.SetAside - before.OnHand);
        if (!after.IsPossible || (moreSetAside && kind is not (MovementKind.Count or MovementKind.Adjustment)))
        {
            return NaiveAnswer.No(Reason.NotThere);
        }

        work[at] = after;
        return Deficit(at, after) > Deficit(at, before) && !forced ? NaiveAnswer.No(Reason.WouldStrandHolds) : null;
    }

    private static void Count(MovementKind kind, MovementLine line, NaiveItem item)
    {
        var q = line.Quantity;
        switch (kind)
        {
            case MovementKind.Receipt or MovementKind.Adjustment: item.OnHand += q; break;
            case MovementKind.VendorReceipt: item.OnHand += q; item.InTransit = Math.Max(0, item.InTransit - q); break;
            case MovementKind.Sale or MovementKind.TransferOut: item.OnHand -= q; break;
            case MovementKind.Shipped: item.OnHand -= q; item.Allocated -= q; break;
            case MovementKind.Cancellation: item.Allocated -= q; break;
            case MovementKind.Return: item.OnHand += q; item.AddStatus(line.Status, q); break;
            case MovementKind.Restock when line.Status == StockStatus.Sellable: item.OnHand += q; break;
            case MovementKind.Restock: item.AddStatus(line.Status, -q); break;
            case MovementKind.TransferIn: item.OnHand += q; item.InTransit -= q; break;
            case MovementKind.Shrink: item.OnHand -= q; item.AddStatus(line.Status, -q); break;
            case MovementKind.Damage: item.Damaged += q; break;
            case MovementKind.Quarantine: item.Quarantined += q; break;
            case MovementKind.Withhold: item.NonSellable += q; break;
            case MovementKind.Count: item.OnHand = q; break;
            case MovementKind.Announced: item.InTransit += q; break;
            default: throw new ArgumentOutOfRangeException(nameof(kind));
        }
    }

    private NaiveAnswer Accept(Dictionary<StockItem, NaiveItem> after, bool forced)
    {
        foreach (var (item, numbers) in after)
        {
            _items[item] = numbers;
        }

        var stranded = _holds.Values.Where(hold => hold.IsOpen && forced && after.Any(pair =>
            Deficit(pair.Key, pair.Value) > 0 && hold.Lines.TryGetValue(pair.Key, out var line) && !line.Ended));
        return new NaiveAnswer { Numbers = string.Join(",", stranded.Select(hold => hold.Id.Low).Order()) };
    }

    private long Deficit(StockItem item, NaiveItem numbers) =>
        Math.Max(0, Reserved(item) + numbers.Allocated + numbers.SetAside - numbers.OnHand - numbers.Allowance);
}
