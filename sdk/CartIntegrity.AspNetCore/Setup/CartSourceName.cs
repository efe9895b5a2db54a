namespace CartIntegrity.AspNetCore;

/// <summary>How the storefront's carts are found, for the start-up line.</summary>
internal sealed record CartSourceName(string Source, bool IsDefaultCookie)
{
    public override string ToString() => IsDefaultCookie
        ? $"{Source}, found by the protected cookie \"{CartCookie.DefaultName}\" that CartCookie.Write sets"
        : Source;
}
