namespace CartIntegrity.AspNetCore;

/// <summary>A snapshot that was sent to a shopper because something had changed.</summary>
/// <param name="At">When.</param>
/// <param name="After">How long after the change.</param>
/// <param name="Sequence">The ledger's sequence it shows.</param>
internal sealed record SentAlert(DateTimeOffset At, TimeSpan After, long Sequence);
