namespace CartIntegrity;

/// <summary>How far a line has to be reduced that is over a purchase limit. Earlier lines with the same SKU use the limit first.</summary>
internal static class PurchaseLimits
{
    /// <summary>The most units each line over a limit may want; <c>null</c> when no line is.</summary>
    public static Dictionary<LineId, int?>? Of(CartVerdict verdict)
    {
        if (!verdict.Lines.Any(line => LimitOf(line) is not null))
        {
            return null;
        }

        var before = new Dictionary<Sku, long>();
        var within = new Dictionary<LineId, int?>();
        foreach (var line in verdict.Lines)
        {
            if (line.Intent != LineIntent.Buy)
            {
                continue;
            }

            var used = before.GetValueOrDefault(line.Sku);
            if (LimitOf(line) is { } limit)
            {
                var left = Math.Clamp(limit - used, 0, line.Quantity);
                within[line.Line] = (int)left;
                used += left;
            }
            else
            {
                used += line.Quantity;
            }

            before[line.Sku] = used;
        }

        return within;
    }

    private static int? LimitOf(LineVerdict line)
    {
        foreach (var finding in line.Findings)
        {
            if (finding.Code == FindingCodes.OverLimit)
            {
                return finding.Limit;
            }
        }

        return null;
    }
}
