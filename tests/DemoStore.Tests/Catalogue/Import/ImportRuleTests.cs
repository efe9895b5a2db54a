namespace DemoStore.Tests;

public sealed class ImportRuleTests
{
    [Theory]
    [InlineData("22001", "22001")]
    [InlineData("85123a", "85123A")]
    [InlineData("15056bl ", "15056BL")]
    [InlineData("DCGS0076", "DCGS0076")]
    [InlineData("sp1002", "SP1002")]
    public void TryCanonical_product_code_is_upper_case(string code, string canonical) =>
        StockCodeRule.TryCanonical(code).Should().Be(canonical);

    [Theory]
    [InlineData("POST")]
    [InlineData("D")]
    [InlineData("m")]
    [InlineData("BANK CHARGES")]
    [InlineData("AMAZONFEE")]
    [InlineData("DOT")]
    [InlineData("C2")]
    [InlineData("CRUK")]
    [InlineData("S")]
    [InlineData("B")]
    [InlineData("PADS")]
    [InlineData("gift_0001_40")]
    [InlineData("TEST001")]
    [InlineData("")]
    public void TryCanonical_bookkeeping_is_no_product(string code) => StockCodeRule.TryCanonical(code).Should().BeNull();

    [Theory]
    [InlineData("?")]
    [InlineData("")]
    [InlineData("damaged")]
    [InlineData("DAMAGED")]
    [InlineData("check")]
    [InlineData("lost")]
    [InlineData("Found")]
    [InlineData("Given away")]
    [InlineData("Dotcom sales")]
    [InlineData("mouldy, thrown away.")]
    [InlineData("reverse 21/5/10 adjustment")]
    public void IsReal_staff_note_is_not(string description) => DescriptionRule.IsReal(description).Should().BeFalse();

    [Theory]
    [InlineData("WHITE METAL LANTERN")]
    [InlineData("BLUE CRUSOE CHECK LAMPSHADE")]
    [InlineData("BAG 250g SWIRLY MARBLES")]
    [InlineData("Dad's Cab Electronic Meter")]
    public void IsReal_description_is(string description) => DescriptionRule.IsReal(description).Should().BeTrue();

    [Fact]
    public void Best_description_is_most_frequent_real_one() =>
        DescriptionRule.Best([new("?", 9), new("RED SPOTTY MUG", 1), new("RED RETROSPOT MUG", 3)]).Should().Be("RED RETROSPOT MUG");

    [Fact]
    public void Best_price_is_most_frequent_positive_one() =>
        PriceRule.Best([new(0m, 50), new(8.47m, 2), new(3.39m, 5), new(3.75m, 3)]).Should().Be(3.39m);

    [Fact]
    public void Best_price_of_equally_frequent_is_the_lower() => PriceRule.Best([new(3.75m, 2), new(3.39m, 2)]).Should().Be(3.39m);

    [Theory]
    [InlineData("WHITE HANGING HEART T-LIGHT HOLDER", "White hanging heart T-light holder")]
    [InlineData("S/4 IVORY MINI ROSE CANDLE IN BOWL", "Set of 4 ivory mini rose candle in bowl")]
    [InlineData("SET/6 FROG PRINCE T-LIGHT CANDLES", "Set of 6 frog prince T-light candles")]
    [InlineData("SET 7 BABUSHKA NESTING BOXES", "Set of 7 Babushka nesting boxes")]
    [InlineData("SET OF 3 CAKE TINS PANTRY DESIGN ", "Set of 3 cake tins pantry design")]
    [InlineData("KEY FOB , BACK DOOR ", "Key fob, back door")]
    [InlineData("ASSTD  DESIGN 3D PAPER STICKERS.", "Assorted design 3D paper stickers")]
    [InlineData("GREEN CHRISTMAS TREE 60CM", "Green Christmas tree 60 cm")]
    [InlineData("CARD I LOVE LONDON ", "Card I love London")]
    [InlineData("LETTER \"R\" BLING KEY RING", "Letter \"R\" bling key ring")]
    [InlineData("POPPY'S PLAYHOUSE BEDROOM", "Poppy's playhouse bedroom")]
    [InlineData("NECKLACE W PENDANT", "Necklace with pendant")]
    public void Write_title_reads_well(string description, string title) => TitleWriter.Write(description).Should().Be(title);

    [Theory]
    [InlineData("Lunch box with cutlery retrospot", "kitchen")]
    [InlineData("Red retrospot umbrella", "bags")]
    [InlineData("Christmas hanging heart with bell", "christmas")]
    [InlineData("White hanging heart T-light holder", "lighting")]
    [InlineData("Card party games", "stationery")]
    [InlineData("Regency cakestand 3 tier", "baking")]
    [InlineData("Folding umbrella cream polkadot", "bags")]
    [InlineData("Silver hoop earrings with flower", "jewellery")]
    [InlineData("Unheard-of wotsit", Shelves.Fallback)]
    public void Find_category_follows_the_noun(string title, string category) => CategoryRules.Find(title).Should().Be(category);
}
