using Npgsql;
using NpgsqlTypes;

namespace CartIntegrity.PostgreSql;

/// <summary>
/// The one clock of the ledger: the database server's. A batch reads it after the turn to write was had; in between it is what it was at the latest
/// round trip plus the time that has passed here since, and never goes back. No web server's own idea of the hour counts. Thread-safe.
/// </summary>
/// <param name="own">Tells how much time has passed.</param>
/// <param name="byHand">The clock of a test in place of the database's, or <c>null</c>.</param>
/// <param name="staleAfter">For how long what was heard last counts.</param>
internal sealed class StoreClock(TimeProvider own, TimeProvider? byHand, TimeSpan staleAfter)
{
    /// <summary>The time as ticks; <c>$1</c> is <see cref="Parameter"/>. Not now(): that is when the transaction began.</summary>
    public const string Read = "SELECT coalesce($1, (extract(epoch from clock_timestamp()) * 10000000)::bigint + 621355968000000000)";

    private volatile Reading? _heard;
    private long _latest;

    /// <summary>Whether nothing has been heard of the ledger for too long to tell what can be had.</summary>
    public bool IsStale => _heard is not { } heard || own.GetElapsedTime(heard.At) > staleAfter;

    public NpgsqlParameter Parameter() => new()
    {
        NpgsqlDbType = NpgsqlDbType.Bigint,
        Value = byHand is null ? DBNull.Value : byHand.GetUtcNow().UtcTicks,
    };

    /// <summary>Takes the database's clock as it was read together with everything that was committed by then.</summary>
    public void Hear(long ticks) => _heard = new Reading(ticks, own.GetTimestamp(), ticks - own.GetUtcNow().UtcTicks);

    /// <summary>How far the database's clock was ahead of this machine's when it was heard last; <c>null</c>: not heard yet.</summary>
    public TimeSpan? Ahead => _heard is { } heard ? TimeSpan.FromTicks(heard.Ahead) : null;

    /// <summary>The time: never before one that was told already.</summary>
    public DateTimeOffset Now()
    {
        var ticks = byHand?.GetUtcNow().UtcTicks ?? (_heard is { } heard ? heard.Ticks + own.GetElapsedTime(heard.At).Ticks : 0);
        return SqlValues.ToTime(Reach(ticks));
    }

    /// <summary>Takes note of a time in the ledger: none that is told later is before it.</summary>
    /// <returns>The latest time told.</returns>
    public long Reach(long ticks)
    {
        var latest = Volatile.Read(ref _latest);
        while (ticks > latest)
        {
            var found = Interlocked.CompareExchange(ref _latest, ticks, latest);
            if (found == latest)
            {
                return ticks;
            }

            latest = found;
        }

        return latest;
    }

    private sealed record Reading(long Ticks, long At, long Ahead);
}
