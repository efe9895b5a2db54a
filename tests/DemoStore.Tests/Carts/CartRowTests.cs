using CartIntegrity;

namespace DemoStore.Tests;

public sealed class CartRowTests
{
    private static readonly Catalogue Catalogue = Catalogue.LoadShipped();
    private static readonly Product First = Catalogue.Products[0];
    private static readonly Product Second = Catalogue.Products[1];

    [Fact]
    public void Add_the_same_product_twice_makes_one_line()
    {
        var cart = NewCart();
        cart.Add(First, 2).Should().Be(cart.Add(First, 3));
        cart.Lines.Single().Quantity.Should().Be(5);
    }

    [Fact]
    public void Add_to_a_full_cart_answers_null()
    {
        var cart = NewCart();
        foreach (var product in Catalogue.Products.Take(CartRow.MostLines))
        {
            cart.Add(product, 1).Should().NotBeNull();
        }

        cart.Add(Catalogue.Products[CartRow.MostLines], 1).Should().BeNull();
        cart.Add(First, 1).Should().NotBeNull("a product that is in the cart already needs no new line");
    }

    [Fact]
    public void Apply_remove_and_restore_bring_the_line_back_under_its_id()
    {
        var cart = NewCart();
        var line = new LineId(cart.Add(First, 4)!);
        cart.Apply(new CartChange.Remove(line), Catalogue).Should().BeTrue();
        cart.Apply(new CartChange.Remove(line), Catalogue).Should().BeTrue("removing never fails");
        cart.Apply(new CartChange.Restore(line, new Sku(First.Sku), 4), Catalogue).Should().BeTrue();
        cart.ToCart().Lines.Single().Should().BeEquivalentTo(new CartLine(line, new Sku(First.Sku), 4) { SeenPrice = First.Price });
    }

    [Fact]
    public void Apply_replace_takes_the_other_products_price()
    {
        var cart = NewCart();
        var line = new LineId(cart.Add(First, 4)!);
        cart.Apply(new CartChange.Replace(line, new Sku(Second.Sku)), Catalogue).Should().BeTrue();
        cart.Lines.Single().SeenPrice.Should().Be(Second.Price);
        cart.Apply(new CartChange.Replace(line, new Sku("nothing")), Catalogue).Should().BeFalse();
    }

    [Fact]
    public void Apply_quantity_of_none_takes_the_line_away()
    {
        var cart = NewCart();
        cart.Apply(new CartChange.SetQuantity(new LineId(cart.Add(First, 4)!), 0), Catalogue).Should().BeTrue();
        cart.Lines.Should().BeEmpty();
    }

    [Fact]
    public void Promise_the_shopper_saw_or_agreed_to_is_kept_until_another_product_takes_the_line()
    {
        var (early, late) = (new DateOnly(2030, 2, 1), new DateOnly(2030, 3, 1));
        var cart = NewCart();
        var line = new LineId(cart.Add(First, 1, seenPromise: null)!);
        cart.Lines.Single().SeenPromise.Should().BeNull("nothing was told");
        cart.Apply(new CartChange.AcceptPromise(line, late), Catalogue).Should().BeTrue();
        cart.Add(First, 1, early);
        cart.ToCart().Lines.Single().SeenPromise.Should().Be(late, "they have agreed to the later day");
        cart.Apply(new CartChange.Replace(line, new Sku(Second.Sku)), Catalogue).Should().BeTrue();
        cart.Lines.Single().SeenPromise.Should().BeNull();
        cart.Add(Second, 1, early);
        cart.Lines.Single().SeenPromise.Should().Be(early);
    }

    [Fact]
    public void Apply_change_of_a_line_that_is_not_there_makes_no_sense()
    {
        var cart = NewCart();
        cart.Apply(new CartChange.SetQuantity(new LineId("l-9"), 2), Catalogue).Should().BeFalse();
        cart.Apply(new CartChange.SetIntent(new LineId("l-9"), LineIntent.Later), Catalogue).Should().BeFalse();
        cart.Apply(new CartChange.AcceptPrice(new LineId("l-9"), 1), Catalogue).Should().BeFalse();
    }

    [Theory]
    [InlineData("l-2")]
    [InlineData("l-01")]
    [InlineData("l-0")]
    [InlineData("l-")]
    [InlineData("mine")]
    [InlineData("l-99999999999")]
    public void Apply_restore_of_a_line_the_cart_never_had_makes_no_sense(string line)
    {
        var cart = NewCart();
        cart.Add(First, 1);
        cart.Apply(new CartChange.Restore(new LineId(line), new Sku(Second.Sku), 1), Catalogue).Should().BeFalse();
        cart.Add(Second, 1);
        cart.Lines.Select(row => row.LineId).Should().Equal("l-1", "l-2");
    }

    private static CartRow NewCart() => new() { Id = "c-test" };
}
