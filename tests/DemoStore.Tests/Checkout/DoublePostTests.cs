using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DemoStore.Tests;

/// <summary>Buttons pressed twice by a browser that has not heard the first answer yet.</summary>
public sealed class DoublePostTests(TestShop shop) : IClassFixture<TestShop>
{
    [Fact]
    public async Task First_address_sent_twice_at_once_is_kept_once()
    {
        const string cart = "c-twice";
        Task[] saves = [];
        // Both look for an address before either may write one.
        await shop.Services.GetRequiredService<WriteGate>().WriteAsync(
            _ =>
            {
                saves = [SaveAddressAsync(cart, "first"), SaveAddressAsync(cart, "second")];
                return Task.FromResult(0);
            },
            CancellationToken.None);
        await Task.WhenAll(saves);
        var kept = await shop.InScopeAsync(services => services.GetRequiredService<ShopDbContext>().Checkouts.Where(checkout => checkout.CartId == cart).ToListAsync());
        kept.Should().ContainSingle().Which.Address.Name.Should().Be("second");
    }

    private Task<bool> SaveAddressAsync(string cart, string name) => shop.InScopeAsync(async services =>
    {
        var book = services.GetRequiredService<CheckoutBook>();
        await book.SaveAddressAsync(cart, new DeliveryAddress { Name = name }, CancellationToken.None);
        return true;
    });
}
