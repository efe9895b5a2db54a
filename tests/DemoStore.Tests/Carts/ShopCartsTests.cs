using CartIntegrity;
using Microsoft.Extensions.DependencyInjection;

namespace DemoStore.Tests;

public sealed class ShopCartsTests(TestShop shop) : IClassFixture<TestShop>
{
    private static readonly CartId Nobody = new("c-nobody's");

    [Fact]
    public async Task FindRevisionsAsync_tells_what_the_carts_themselves_say_and_leaves_out_who_has_none()
    {
        var (one, two) = (await NewCartAsync("22423"), await NewCartAsync("84946"));
        await ChangeAsync(two, quantity: 7);

        var revisions = await AskAsync(carts => carts.FindRevisionsAsync([two, Nobody, one], CancellationToken.None));

        revisions.Should().BeEquivalentTo(new Dictionary<CartId, long> { [one] = 1, [two] = 2 });
        (await AskAsync(carts => carts.FindManyAsync([one, two], CancellationToken.None))).Should().OnlyContain(cart => cart.Revision == revisions[cart.Id]);
    }

    [Fact]
    public async Task FindManyAsync_answers_what_each_cart_alone_would_be()
    {
        var (one, two) = (await NewCartAsync("20725", "22720"), await NewCartAsync("47566"));
        await ChangeAsync(two, quantity: 3);

        var many = await AskAsync(carts => carts.FindManyAsync([two, Nobody, one], CancellationToken.None));

        Cart?[] alone = [await AskAsync(carts => carts.FindAsync(one, CancellationToken.None)), await AskAsync(carts => carts.FindAsync(two, CancellationToken.None))];
        many.Should().BeEquivalentTo(alone);
        many.Single(cart => cart.Id == one).Lines.Select(line => line.Sku.Value).Should().Equal("20725", "22720");
    }

    private async Task<CartId> NewCartAsync(params string[] skus)
    {
        var shopper = shop.NewShopper();
        foreach (var sku in skus)
        {
            await shopper.AddAsync(sku);
        }

        return (await shop.Ledger.GetHoldsAsync(new Sku(skus[0]))).Single().Cart;
    }

    private Task<Cart?> ChangeAsync(CartId cart, int quantity) =>
        AskAsync(async carts => await carts.ApplyAsync(cart, new CartChange.SetQuantity((await carts.FindAsync(cart, CancellationToken.None))!.Lines[0].Id, quantity), CancellationToken.None));

    private Task<T> AskAsync<T>(Func<ICartRevisionSource, ValueTask<T>> ask) =>
        shop.InScopeAsync(async services => await ask((ICartRevisionSource)services.GetRequiredService<ICartSource>()));
}
