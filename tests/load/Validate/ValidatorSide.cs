namespace CartIntegrity.Load;

/// <summary>The validator as a page asks it. There is enough of everything, so every line must be available.</summary>
internal sealed class ValidatorSide(ICartValidator validator, HoldSettings settings) : ISide
{
    private readonly CartMaker _maker = new(settings);
    private readonly CartId[] _carts = [.. Enumerable.Range(0, settings.Clients).Select(client => new CartId($"page-{client}"))];

    public bool BlocksItsCaller => false;

    public async ValueTask<bool> AskAsync(int client)
    {
        var check = validator.Begin(_maker.Next(client, _carts[client]));
        if (!check.TryGetVerdict(out var verdict))
        {
            verdict = await check.Completion;
        }

        return verdict.Lines.All(line => line.Kind == VerdictKind.Available);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
