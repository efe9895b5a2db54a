using System.Globalization;

namespace CartIntegrity.Simulation;

/// <summary>What an attack came to.</summary>
/// <param name="Requests">What the attacker asked.</param>
/// <param name="UnitMinutes">Units the bots held, minute by minute, together.</param>
/// <param name="MostHeld">The most units bots held at a time.</param>
/// <param name="Members">Honest shoppers who had signed in: how many bought, and how many came.</param>
/// <param name="Guests">Honest guests likewise.</param>
internal sealed record EconomyReport(long Requests, long UnitMinutes, long MostHeld, (int Bought, int Came) Members, (int Bought, int Came) Guests)
{
    /// <summary>Unit-minutes denied for each request: what one request buys the attacker.</summary>
    public double Leverage => Requests == 0 ? 0 : (double)UnitMinutes / Requests;

    /// <summary>The share of the item that nobody else could have, on average.</summary>
    public double Denied => (double)UnitMinutes / (EconomySetting.Minutes * EconomySetting.Stock);

    public double MembersServed => (double)Members.Bought / Members.Came;

    public double GuestsServed => (double)Guests.Bought / Guests.Came;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"leverage {Leverage:F0} unit-minutes/request, {Requests / (double)EconomySetting.Minutes:F1} requests/min, denied {Denied:P0}, most held {MostHeld}, members {MembersServed:P0}, guests {GuestsServed:P0}");
}
