using Microsoft.Playwright;

namespace CartIntegrity.E2E;

/// <summary>The parts of the shop in one shopper's first tab.</summary>
public static class Visit
{
    extension(ShopperSession shopper)
    {
        public Basket Basket => new(shopper.Page);

        public CartAlert Alert => new(shopper.Page);

        public CheckoutSteps Checkout => new(shopper.Page);
    }
}
