namespace CartIntegrity.Load;

/// <summary>What this program does when <c>alerts</c> has started it: serves, or plays the clients. Nothing for a person to type.</summary>
internal static class AlertsChild
{
    public const string Server = "alerts-server";
    public const string Clients = "alerts-clients";
    public const string Sdk = "sdk";
    public const string Shop = "shop";
    public const string Bare = "bare";

    /// <summary>Whether the program was started as a child.</summary>
    public static bool IsOne(string[] typed) => typed is [Server or Clients, ..];

    /// <summary>Serves or plays until the input ends.</summary>
    public static async Task<int> RunAsync(string[] typed)
    {
        if (typed is [Clients, var side, var connections, .. var addresses])
        {
            using var clients = new HubClients(side, int.Parse(connections, null), [.. addresses.Select(address => new Uri(address))]);
            clients.Connect();
            await AnswerAsync("ready", question => Task.FromResult(clients.Answer(question)));
            return 0;
        }

        await using var server = await StartAsync(typed[1], int.Parse(typed[2], null), typed[3..]);
        await AnswerAsync(server.Address, question =>
            question == ServerMemory.Question ? Task.FromResult(ServerMemory.Read().ToLine()) : server.ChangeAsync(question));
        return 0;
    }

    private static async Task<IAlertServer> StartAsync(string side, int connections, string[] store) => side switch
    {
        Sdk => await CartServer.StartAsync(connections, LedgerStoreKind.FromWords(store)),
        Shop => await RealShop.StartAsync(connections),
        _ => await BareServer.StartAsync(),
    };

    private static async Task AnswerAsync(string greeting, Func<string, Task<string>> answer)
    {
        var (input, output) = (Console.In, Console.Out);
        for (var line = greeting; ; line = await answer(line))
        {
            await output.WriteLineAsync(line);
            await output.FlushAsync();
            if (await input.ReadLineAsync() is not { } question)
            {
                return;
            }

            line = question;
        }
    }
}
