using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace CartIntegrity.AspNetCore;

/// <summary>Lets the hub's JSON protocol write snapshots without reflection; the storefront's own hubs are as before.</summary>
internal sealed class HubJson : IConfigureOptions<JsonHubProtocolOptions>
{
    public void Configure(JsonHubProtocolOptions options) =>
        options.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, WireJson.Default);
}
