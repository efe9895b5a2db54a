namespace DemoStore;

/// <summary>What the cookie carries.</summary>
/// <param name="CartId">The public id of the cart.</param>
/// <param name="Secret">What the cart's row must match.</param>
internal sealed record CartTicket(string CartId, string Secret);
