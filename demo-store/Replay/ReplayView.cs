using System.Collections.Immutable;

namespace DemoStore;

/// <summary>What pages show of a replay. Immutable.</summary>
/// <param name="Report">How it stands.</param>
/// <param name="Pace">Its last seconds, oldest first.</param>
/// <param name="OrdersPerSecond">Orders per second lately.</param>
internal sealed record ReplayView(ReplayReport Report, ImmutableArray<PaceSecond> Pace, double OrdersPerSecond);
