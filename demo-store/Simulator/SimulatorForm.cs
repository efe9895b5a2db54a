using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Localization;

namespace DemoStore;

/// <summary>What a visitor enters; checked as a whole, so that all mistakes are told together.</summary>
internal sealed class SimulatorForm
{
    /// <summary>The paces that are offered: simulated seconds in a second, 0 for as fast as it goes.</summary>
    public static IReadOnlyList<int> Paces { get; } = [5, 10, 30, 0];

    public string? Shoppers { get; set; } = "400";

    public string? Units { get; set; } = "100";

    public string? Slow { get; set; } = "10";

    public string? Declined { get; set; } = "10";

    public string? Seed { get; set; }

    public string? Pace { get; set; } = "10";

    public string[] Faults { get; set; } = [nameof(SimulatorFaults.CutConnection), nameof(SimulatorFaults.StopSweeper)];

    /// <summary>The form that leads to a run.</summary>
    public static SimulatorForm Of(SimulatorWish wish) => new()
    {
        Shoppers = Text(wish.Shoppers),
        Units = Text(wish.Units),
        Slow = Text(wish.SlowPercent),
        Declined = Text(wish.DeclinedPercent),
        Seed = Text(wish.Seed),
        Pace = Text(wish.Pace),
        Faults = [.. SimulatorWords.Offered.Where(fault => wish.Faults.HasFlag(fault)).Select(fault => fault.ToString())],
    };

    /// <summary>What is wished for; <c>null</c> when something is to be corrected.</summary>
    /// <param name="text">The words of the language.</param>
    /// <param name="problems">What to enter instead, by field.</param>
    public SimulatorWish? Read(IStringLocalizer<ShopText> text, IDictionary<string, string> problems)
    {
        var shoppers = Number(Shoppers, (1, SimulatorWish.MostShoppers), text["Enter a number of shoppers from {0} to {1}.", 1, ReplayWords.Number(SimulatorWish.MostShoppers)], nameof(Shoppers), problems);
        var units = Number(Units, (1, SimulatorWish.MostUnits), text["Enter a number of units from {0} to {1}.", 1, ReplayWords.Number(SimulatorWish.MostUnits)], nameof(Units), problems);
        var slow = Number(Slow, (0, 100), text["Enter how many payments in a hundred are slow: {0} to {1}.", 0, 100], nameof(Slow), problems);
        var declined = Number(Declined, (0, 100), text["Enter how many payments in a hundred are declined: {0} to {1}.", 0, 100], nameof(Declined), problems);
        var seed = string.IsNullOrWhiteSpace(Seed)
            ? RandomNumberGenerator.GetInt32(1, SimulatorWish.MostSeed + 1)
            : Number(Seed, (1, SimulatorWish.MostSeed), text["Enter a seed from {0} to {1}, or nothing for a new one.", 1, ReplayWords.Number(SimulatorWish.MostSeed)], nameof(Seed), problems);
        if (!int.TryParse(Pace, NumberStyles.None, CultureInfo.InvariantCulture, out var pace) || !Paces.Contains(pace))
        {
            problems[nameof(Pace)] = text["Choose one of the paces offered."];
        }

        return problems.Count > 0 ? null : new SimulatorWish(seed, shoppers, units) { SlowPercent = slow, DeclinedPercent = declined, Pace = pace, Faults = ReadFaults() };
    }

    private SimulatorFaults ReadFaults() =>
        SimulatorWords.Offered.Where(fault => Faults.Contains(fault.ToString(), StringComparer.Ordinal)).Aggregate(SimulatorFaults.None, (all, fault) => all | fault);

    private static int Number(string? entered, (int Least, int Most) range, string problem, string field, IDictionary<string, string> problems)
    {
        if (!int.TryParse(entered, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < range.Least || number > range.Most)
        {
            problems[field] = problem;
        }

        return number;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
