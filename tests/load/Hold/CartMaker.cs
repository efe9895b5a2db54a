using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CartIntegrity.Load;

/// <summary>Makes each client's next cart: one unit of each SKU its picker chose.</summary>
/// <param name="settings">How many to choose from, and how many to choose.</param>
internal sealed class CartMaker(HoldSettings settings)
{
    private readonly LineId[] _lineIds = [.. Enumerable.Range(1, settings.Lines).Select(number => new LineId(number.ToString(CultureInfo.InvariantCulture)))];
    private readonly CartPicker[] _pickers = [.. Enumerable.Range(0, settings.Clients).Select(client => new CartPicker(settings, client))];

    public Sku[] Skus { get; } = [.. settings.SkuNames.Select(name => new Sku(name))];

    public Cart Next(int client, CartId id)
    {
        var picked = _pickers[client].Next();
        var lines = new CartLine[picked.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = new CartLine(_lineIds[i], Skus[picked[i]], 1);
        }

        return new Cart(id, 1, ImmutableCollectionsMarshal.AsImmutableArray(lines));
    }
}
