using Microsoft.Extensions.Logging;

namespace CartIntegrity.AspNetCore;

/// <summary>What every connection needs of the application.</summary>
internal sealed record ConnectionServices(ICartWatch Watch, SnapshotTokens Wire, TimeProvider Time, AlertTrail Trail, ILogger<CartConnection> Log);
