namespace CartIntegrity.Simulation;

/// <summary>An attack on one item: who comes, and what the shop allows.</summary>
/// <param name="Limits">What the shop allows.</param>
/// <param name="Bots">How the attacker goes about it.</param>
internal sealed record EconomySetting(HoldLimits Limits, BotKind Bots)
{
    /// <summary>Units of the item; what is sold comes in again, so there are always as many.</summary>
    public const int Stock = 1_000;

    public const int Minutes = 240;

    /// <summary>Honest shoppers who come every minute, every other one a guest. Each is about for eight minutes, so sixteen are there at a time.</summary>
    public const int HonestPerMinute = 2;

    /// <summary>Ten for each honest shopper who is there.</summary>
    public const int BotsAtATime = 160;

    /// <summary>Ranges of addresses the attacker has rented.</summary>
    public const int BotRanges = 8;
}
