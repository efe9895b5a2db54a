namespace CartIntegrity;

/// <summary>The settings of the SDK. All of them have working defaults and are checked at start, all mistakes together.</summary>
public sealed class CartIntegrityOptions
{
    /// <summary>How long a hold lasts from the shopper's latest change. Default: 10 minutes. 10 seconds to 24 hours.</summary>
    public TimeSpan ReservationWindow { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long changes may prolong a hold, from its first unit. Default: 30 minutes. At least the window, at most 7 days.</summary>
    public TimeSpan LongestHold { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long all payment attempts on a hold may take together. Default: 60 minutes. 1 minute to 7 days.</summary>
    public TimeSpan LongestPayment { get; set; } = TimeSpan.FromMinutes(60);

    /// <summary>When lines are held. Default: with every change of the cart.</summary>
    public HoldOn HoldOn { get; set; }

    /// <summary>SKUs that are never held: taken in the moment of the commit. Default: none.</summary>
    public ISet<string> NeverHeld { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>What a commit does that arrives after its hold expired. Default: take the same units again.</summary>
    public AfterExpiry AfterExpiry { get; set; }

    /// <summary>Where units are taken from and which safety stock applies, by channel id. Default: every location, no safety stock.</summary>
    public IDictionary<string, ChannelPolicy> Channels { get; } = new Dictionary<string, ChannelPolicy>(StringComparer.Ordinal);

    /// <summary>How much shoppers may hold. Default: those of a new <see cref="HoldLimits"/>. Change single ones with <c>options.Limits with { … }</c>.</summary>
    public HoldLimits Limits { get; set; } = new();

    /// <summary>A number of units above this is only told to shoppers once it is held for them. Default: 10. 0 to 1,000,000.</summary>
    public int DisplayThreshold { get; set; } = 10;

    /// <summary>Up to this many units left, a line that can be had reads "low". Default: 5. 0 to <see cref="DisplayThreshold"/>.</summary>
    public int LowThreshold { get; set; } = 5;

    /// <summary>
    /// Where a shopper finds the shop's people: an address within the site (<c>/help</c>) or an http(s) address. The popup then offers it with every line
    /// that needs an answer. Default: <c>null</c>, not offered.
    /// </summary>
    public string? SupportUrl { get; set; }

    /// <summary>How long a single check of a cart may take before its lines read unverified. Default: 2 seconds. 50 ms to 1 minute.</summary>
    public TimeSpan CheckTimeLimit { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Whether verdicts tell which checks ran and how long they took (<see cref="CartVerdict.Checks"/>). Default: no; CartIntegrity.AspNetCore turns it on
    /// in Development, for its "why" badge.
    /// </summary>
    public bool ExplainChecks { get; set; }

    /// <summary>How often dead holds are tidied away. They are dead for every reader anyway. Default: 250 ms. 50 ms to 1 hour.</summary>
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How many lines may wait in the queue before callers are told it is busy. Default: 50,000. 2,000 to 10,000,000.</summary>
    public int QueueLines { get; set; } = 50_000;

    /// <summary>How many lines are decided and stored in one transaction at the most. Default: 4,000. 1 to 100,000.</summary>
    public int BatchLines { get; set; } = 4_000;

    /// <summary>How long a caller waits for an answer before it is told the outcome is unknown. Default: 15 seconds. 1 second to 5 minutes.</summary>
    public TimeSpan AnswerTimeLimit { get; set; } = TimeSpan.FromSeconds(15);
}
