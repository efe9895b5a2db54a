namespace CartIntegrity.AspNetCore;

/// <summary>A line as both protocols tell it. Immutable.</summary>
/// <param name="Verdict">What the checks say.</param>
/// <param name="Title">The product's name.</param>
internal sealed record AgentLine(LineVerdict Verdict, string Title)
{
    /// <summary>The unit price in minor units; <c>null</c>: not known.</summary>
    public long? UnitAmount { get; init; }

    /// <summary>The whole address of the product's image.</summary>
    public string? Image { get; init; }

    /// <summary>The most units one cart may have.</summary>
    public int? Limit { get; init; }

    /// <summary>What the line comes to, in minor units.</summary>
    public long? Amount => UnitAmount * Verdict.Quantity;

    /// <summary>Whether the product is not sold any more, whatever its stock.</summary>
    public bool IsDiscontinued => Verdict.Findings.Any(finding => finding.Code == FindingCodes.Discontinued);
}
