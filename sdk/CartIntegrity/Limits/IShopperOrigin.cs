namespace CartIntegrity;

/// <summary>
/// Says who asks for a hold. Without one, or where it answers <c>null</c>, it is the shop itself, which <see cref="HoldLimits"/> do not bind.
/// CartIntegrity.AspNetCore brings one that looks at the request; register your own before <c>UseCarts</c> to decide otherwise. Thread-safe.
/// </summary>
public interface IShopperOrigin
{
    /// <summary>Who asks now; <c>null</c>: the shop. Quick, because it is asked for every hold.</summary>
    ShopperOrigin? Current { get; }
}
