namespace CartIntegrity.AspNetCore;

/// <summary>An alert: how long ago it was sent, how long after the change, and which ledger sequence it shows.</summary>
internal sealed record WhyAlert(long AgoMs, double AfterMs, long Sequence);
