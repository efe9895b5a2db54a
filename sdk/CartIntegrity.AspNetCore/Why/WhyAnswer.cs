namespace CartIntegrity.AspNetCore;

/// <summary>The answer of <c>GET {base}/why</c>.</summary>
internal sealed record WhyAnswer(WhyAlert[] Alerts);
