using Microsoft.Extensions.Options;

namespace CartIntegrity;

/// <summary>Finds all mistakes in the options together; each message says what to write instead.</summary>
internal sealed class CartIntegrityOptionsValidator : IValidateOptions<CartIntegrityOptions>
{
    public ValidateOptionsResult Validate(string? name, CartIntegrityOptions options)
    {
        var mistakes = new List<string>();
        Within(mistakes, nameof(options.ReservationWindow), options.ReservationWindow, TimeSpan.FromSeconds(10), TimeSpan.FromHours(24));
        Within(mistakes, nameof(options.LongestHold), options.LongestHold, options.ReservationWindow, TimeSpan.FromDays(7));
        Within(mistakes, nameof(options.LongestPayment), options.LongestPayment, TimeSpan.FromMinutes(1), TimeSpan.FromDays(7));
        Within(mistakes, nameof(options.CheckTimeLimit), options.CheckTimeLimit, TimeSpan.FromMilliseconds(50), TimeSpan.FromMinutes(1));
        Within(mistakes, nameof(options.SweepInterval), options.SweepInterval, TimeSpan.FromMilliseconds(50), TimeSpan.FromHours(1));
        Within(mistakes, nameof(options.AnswerTimeLimit), options.AnswerTimeLimit, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));
        Within(mistakes, nameof(options.DisplayThreshold), options.DisplayThreshold, 0, StockLimits.UnitsPerLine);
        Within(mistakes, nameof(options.LowThreshold), options.LowThreshold, 0, options.DisplayThreshold);
        Within(mistakes, nameof(options.QueueLines), options.QueueLines, StockLimits.LinesPerCommand, 10_000_000);
        Within(mistakes, nameof(options.BatchLines), options.BatchLines, 1, 100_000);
        mistakes.AddRange(HoldLimitsCheck.MistakesIn(options.Limits));
        if (options.SupportUrl is { } support && !IsAddress(support))
        {
            mistakes.Add($"CartIntegrityOptions.SupportUrl is \"{support}\"; write an address within the site (\"/help\") or an http(s) address, or null.");
        }

        mistakes.AddRange(options.NeverHeld.Where(sku => !Sku.TryParse(sku, out _)).Select(sku => $"NeverHeld contains \"{sku}\", which cannot be a SKU."));
        foreach (var (channel, policy) in options.Channels)
        {
            if (!ChannelId.TryParse(channel, out _))
            {
                mistakes.Add($"Channels contains \"{channel}\", which cannot be a channel id.");
            }

            if (policy.SafetyStock is < 0 or > StockLimits.Units)
            {
                mistakes.Add($"Channels[\"{channel}\"].SafetyStock is {policy.SafetyStock}; write 0 to {StockLimits.Units}.");
            }
        }

        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static bool IsAddress(string text) =>
        text is ['/', not ('/' or '\\'), ..] or "/"
        || (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps));

    private static void Within<T>(List<string> mistakes, string name, T value, T least, T most)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
        {
            mistakes.Add($"CartIntegrityOptions.{name} is {value}; write {least} to {most}.");
        }
    }
}
