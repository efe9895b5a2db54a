using System.Runtime.InteropServices;

namespace CartIntegrity.PostgreSql;

/// <summary>The rows of one question about availability, and the answer they make.</summary>
internal sealed class AvailabilityRows
{
    private readonly Dictionary<Sku, List<HoldLine>> _dead = [];
    private readonly Dictionary<Sku, List<RowState.Return>> _returns = [];
    private DateTimeOffset _now;
    private long _sequence;

    public HeadCollector Heads { get; } = new();

    public Hold? Hold { get; set; }

    public void PutTime(long now, long latest, long sequence) => (_now, _sequence) = (SqlValues.ToTime(Math.Max(now, latest)), sequence);

    public void PutDead(Sku sku, Hold hold) => ListOf(_dead, sku).AddRange(hold.Lines.Where(line => !line.Ended && line.Item.Sku == sku));

    public void PutReturn(Sku sku, RowState.Return back) => ListOf(_returns, sku).Add(back);

    public AvailabilityReading Answer(in AvailabilityQuery query, ChannelPolicy channel)
    {
        var reader = new AvailabilityReader(Hold, channel, _now);
        var skus = new SkuAvailability[query.Skus.Count];
        for (var i = 0; i < skus.Length; i++)
        {
            skus[i] = Read(reader, query.Skus[i], query.ForCart);
        }

        return new AvailabilityReading(ImmutableCollectionsMarshal.AsImmutableArray(skus))
        {
            Hold = Hold,
            HoldRemaining = Hold is not null && Hold.IsAliveAt(_now) ? Hold.ExpiresAt - _now : TimeSpan.Zero,
            Sequence = _sequence,
        };
    }

    private SkuAvailability Read(AvailabilityReader reader, Sku sku, CartId? cart)
    {
        var read = reader.Read(Heads.Of(sku), _dead.GetValueOrDefault(sku));
        if (read.HeldByOthers == 0 || read.Available > AvailabilityReader.TellReturnUpTo || !_returns.TryGetValue(sku, out var returns))
        {
            return read;
        }

        foreach (var back in returns)
        {
            if (back.Cart != cart?.Value && back.At > _now)
            {
                return read with { ReturnsIn = back.At - _now };
            }
        }

        return read;
    }

    private static List<T> ListOf<T>(Dictionary<Sku, List<T>> lists, Sku sku)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, sku, out _);
        return list ??= [];
    }
}
