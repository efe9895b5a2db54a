using Microsoft.Playwright;

namespace CartIntegrity.E2E;

/// <summary>The live connection of one shopper's browser, which a test can cut and mend.</summary>
public sealed class Wire
{
    private readonly IBrowserContext _context;
    private readonly List<IWebSocketRoute> _open = [];
    private Func<Task>? _beforeRefusal;
    private bool _cut;

    private Wire(IBrowserContext context) => _context = context;

    /// <summary>How often the browser has tried to connect.</summary>
    public int Attempts { get; private set; }

    /// <summary>Takes hold of every live connection that is opened from now on.</summary>
    public static async Task<Wire> TapAsync(ShopperSession shopper)
    {
        ArgumentNullException.ThrowIfNull(shopper);
        var wire = new Wire(shopper.Context);
        await shopper.Context.RouteWebSocketAsync(url => url.EndsWith("/cart-integrity/hub", StringComparison.Ordinal), wire.Connect);
        return wire;
    }

    /// <summary>Refuses live connections, as some proxies do, and nothing else.</summary>
    /// <param name="beforeRefusal">Runs each time before the browser hears of the refusal.</param>
    public void Refuse(Func<Task> beforeRefusal) => (_cut, _beforeRefusal) = (true, beforeRefusal);

    /// <summary>The network is gone.</summary>
    public async Task CutAsync()
    {
        _cut = true;
        await _context.SetOfflineAsync(true);
        foreach (var socket in _open)
        {
            await socket.CloseAsync();
        }

        _open.Clear();
    }

    /// <summary>The network is back.</summary>
    public async Task MendAsync()
    {
        _cut = false;
        await _context.SetOfflineAsync(false);
    }

    private void Connect(IWebSocketRoute socket)
    {
        Attempts++;
        if (_cut)
        {
            _ = RefuseAsync(socket);
            return;
        }

        socket.ConnectToServer();
        _open.Add(socket);
    }

    private async Task RefuseAsync(IWebSocketRoute socket)
    {
        await (_beforeRefusal?.Invoke() ?? Task.CompletedTask);
        await socket.CloseAsync();
    }
}
