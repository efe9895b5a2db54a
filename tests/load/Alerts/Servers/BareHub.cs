using Microsoft.AspNetCore.SignalR;

namespace CartIntegrity.Load;

/// <summary>A hub that only has clients.</summary>
internal sealed class BareHub : Hub
{
    public const string Path = "/bare";
}
