namespace CartIntegrity;

/// <summary>A cart with its snapshot.</summary>
internal sealed record CartLook(Cart Cart, CartSnapshot Snapshot)
{
    /// <summary>The SKUs whose changes can change the snapshot: those of the lines and of the alternatives offered.</summary>
    public HashSet<Sku> Skus()
    {
        var skus = new HashSet<Sku>();
        foreach (var line in Cart.Lines.AsSpan())
        {
            skus.Add(line.Sku);
        }

        foreach (var line in Snapshot.Lines)
        {
            foreach (var choice in line.Choices)
            {
                if (choice.Sku is { } sku)
                {
                    skus.Add(sku);
                }
            }
        }

        return skus;
    }
}
