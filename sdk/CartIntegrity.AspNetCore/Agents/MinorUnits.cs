using System.Collections.Frozen;

namespace CartIntegrity.AspNetCore;

/// <summary>Prices as whole numbers of a currency's smallest unit, as ISO 4217 has them: £2.95 is 295, ¥300 is 300, 1.250 dinar are 1,250.</summary>
internal static class MinorUnits
{
    /// <summary>
    /// The most a line may come to. Protocols end at 2^53 − 1, where JSON's numbers stop being exact, and a cart of the most lines has to stay below.
    /// </summary>
    public const long MostPerLine = ((1L << 53) - 1) / StockLimits.LinesPerCommand;

    /// <summary>The currencies that do not have two decimals.</summary>
    private static readonly FrozenDictionary<string, int> Decimals = Table(
        (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
        (3, "BHD IQD JOD KWD LYD OMR TND"),
        (4, "CLF UYW"));

    /// <summary>A unit price; half a unit is rounded up. <c>null</c>: no price, a negative one, or one that no protocol can carry for the quantity.</summary>
    public static long? Of(decimal? price, string currency, int quantity)
    {
        if (price is not { } amount || amount < 0 || amount > MostPerLine)
        {
            return null;
        }

        var decimals = Decimals.GetValueOrDefault(currency, 2);
        var factor = decimals switch { 0 => 1m, 2 => 100m, 3 => 1_000m, _ => 10_000m };
        var units = decimal.Round(amount * factor, MidpointRounding.AwayFromZero);
        return units * quantity <= MostPerLine ? (long)units : null;
    }

    private static FrozenDictionary<string, int> Table(params (int Decimals, string Currencies)[] groups) => groups
        .SelectMany(group => group.Currencies.Split(' ').Select(currency => KeyValuePair.Create(currency, group.Decimals)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
