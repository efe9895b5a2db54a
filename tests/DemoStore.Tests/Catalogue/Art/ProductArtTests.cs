using System.Xml.Linq;

namespace DemoStore.Tests;

public sealed class ProductArtTests
{
    private static readonly Catalogue Shipped = Catalogue.LoadShipped();
    private static readonly HashSet<string> Forbidden = ["style", "script", "image", "foreignObject", "use", "a"];

    [Fact]
    public void Draw_every_product_is_plain_svg()
    {
        // Faults are collected first: an assertion per product would take seconds.
        var faulty = Shipped.Products.Where(product =>
        {
            var root = XDocument.Parse(ProductArt.Draw(product)).Root!;
            return root.Name != XName.Get("svg", "http://www.w3.org/2000/svg")
                || root.DescendantsAndSelf().Any(element => Forbidden.Contains(element.Name.LocalName) || element.Attributes().Any(IsForbidden));
        });

        faulty.Should().BeEmpty();
    }

    [Fact]
    public void Draw_patterns_are_defined_where_they_are_used()
    {
        var faulty = Shipped.Products.Where(product =>
        {
            var elements = XDocument.Parse(ProductArt.Draw(product)).Descendants().ToArray();
            var defined = elements.Select(element => $"url(#{(string?)element.Attribute("id")})").ToHashSet();
            return elements.Select(element => (string?)element.Attribute("fill")).Any(fill => fill?.StartsWith("url", StringComparison.Ordinal) == true && !defined.Contains(fill));
        });

        faulty.Should().BeEmpty();
    }

    [Fact]
    public void Draw_same_product_same_drawing() =>
        ProductArt.Draw(Shipped.Products[0]).Should().Be(ProductArt.Draw(Shipped.Products[0] with { }));

    [Fact]
    public void Draw_shipped_products_vary() =>
        Shipped.Products.Select(product => Motifs.For(product).Method).Distinct().Should().HaveCountGreaterOrEqualTo(60);

    [Theory]
    [InlineData("Pink mug", "pink", "Blue mug", "blue")]
    [InlineData("Red lantern", "red", "Red clock", "red")]
    public void Draw_colour_and_noun_show(string one, string colour, string other, string otherColour) =>
        ProductArt.Draw(Named(one, colour)).Should().NotBe(ProductArt.Draw(Named(other, otherColour)).Replace(other, one, StringComparison.Ordinal));

    [Fact]
    public void Draw_title_with_markup_is_escaped() =>
        XDocument.Parse(ProductArt.Draw(Named("Letter \"R\" <b> & 'co'", "red"))).Root!.Attribute("aria-label")!.Value.Should().Be("Letter \"R\" <b> & 'co'");

    [Fact]
    public void Draw_unknown_noun_in_every_category_still_draws() =>
        Shelves.All.Select(shelf => ProductArt.Draw(Named("Wotsit", "red") with { CategoryId = shelf.Id })).Should().OnlyContain(svg => svg.Length > 400);

    private static bool IsForbidden(XAttribute attribute) =>
        attribute.Name.LocalName is "style" or "href" or "src"
        || attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || (!attribute.IsNamespaceDeclaration && attribute.Value.Contains("://", StringComparison.Ordinal));

    private static Product Named(string title, string colour) =>
        new() { Sku = "22001", EnglishTitle = title, Description = title, Price = 1, CategoryId = "kitchen", Colours = [colour], Rank = 1 };
}
