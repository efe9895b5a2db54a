using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace CartIntegrity.AspNetCore;

/// <summary>The settings the start-up line tells about.</summary>
internal sealed class StartupOptions(
    IOptions<CartIntegrityOptions> core, IOptions<CartIntegrityWebOptions> web, IOptions<KeyManagementOptions> keys)
{
    public CartIntegrityOptions Core => core.Value;

    public CartIntegrityWebOptions Web => web.Value;

    public KeyManagementOptions Keys => keys.Value;
}
