using System.Diagnostics;

namespace CartIntegrity;

/// <summary>What made a snapshot news: so that it can be told how long a shopper waited for it. Immutable.</summary>
/// <param name="ChangedAt">
/// A timestamp of the application's <see cref="TimeProvider"/>: when this process heard of the committed change, which is at once for its own. Of several
/// changes told together the first.
/// </param>
/// <param name="Trace">The span of the batch that committed it; the default: nobody traces, or another process did it.</param>
public sealed record AlertCause(long ChangedAt, ActivityContext Trace);
