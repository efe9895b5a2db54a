using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CartIntegrity.Load;

/// <summary>The validator as a page asks it. There is enough of everything, so every line must be available.</summary>
internal sealed class ValidatorSide(ICartValidator validator, HoldSettings settings) : ISide
{
    private readonly Sku[] _skus = [.. settings.SkuNames.Select(name => new Sku(name))];
    private readonly LineId[] _lineIds = [.. Enumerable.Range(1, settings.Lines).Select(number => new LineId(number.ToString(CultureInfo.InvariantCulture)))];
    private readonly CartPicker[] _pickers = [.. Enumerable.Range(0, settings.Clients).Select(client => new CartPicker(settings, client))];
    private readonly CartId[] _carts = [.. Enumerable.Range(0, settings.Clients).Select(client => new CartId($"page-{client}"))];

    public bool BlocksItsCaller => false;

    public async ValueTask<bool> AskAsync(int client)
    {
        var check = validator.Begin(NextCart(client));
        if (!check.TryGetVerdict(out var verdict))
        {
            verdict = await check.Completion;
        }

        return verdict.Lines.All(line => line.Kind == VerdictKind.Available);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Cart NextCart(int client)
    {
        var picked = _pickers[client].Next();
        var lines = new CartLine[picked.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = new CartLine(_lineIds[i], _skus[picked[i]], 1);
        }

        return new Cart(_carts[client], 1, ImmutableCollectionsMarshal.AsImmutableArray(lines));
    }
}
