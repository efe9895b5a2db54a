namespace CartIntegrity;

/// <summary>A cart with its snapshot.</summary>
internal sealed record CartLook(Cart Cart, CartSnapshot Snapshot)
{
    /// <summary>Adds the SKUs whose changes can change the snapshot: those of the lines and of the alternatives offered.</summary>
    public void AddSkus(HashSet<Sku> skus)
    {
        foreach (var line in Cart.Lines.AsSpan())
        {
            skus.Add(line.Sku);
        }

        foreach (var line in Snapshot.Lines.AsSpan())
        {
            foreach (var choice in line.Choices.AsSpan())
            {
                if (choice.Sku is { } sku)
                {
                    skus.Add(sku);
                }
            }
        }
    }
}
