namespace DemoStore;

/// <summary>Hears what an order has come to. Tests let the shop die here; in production nothing happens.</summary>
internal interface ICheckoutSteps
{
    /// <summary>A step is done, and so is everything it stored.</summary>
    void Reached(CheckoutStep step, string order);
}
