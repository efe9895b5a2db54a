namespace DemoStore.Tests;

public sealed class RealOrderTests
{
    [Fact]
    public void Build_lines_in_any_order_make_orders_in_order_of_time()
    {
        OrderRow[] rows =
        [
            Rows.Sale("22002", "BLUE MUG", 3, invoice: "2", date: "2010-12-02 09:00"), Rows.Sale("22001", quantity: 4, invoice: "1", date: "2010-12-01 08:27"),
            Rows.Sale("22001", quantity: 2, invoice: "1", date: "2010-12-01 08:26"), Rows.Sale("22001", invoice: "2", date: "2010-12-02 09:00"),
        ];

        var forth = Rows.Import(rows).Orders;
        var back = Rows.Import(rows.Reverse()).Orders;

        RealOrderFile.Format(forth).Should().Be("orders 1 2010-12-01T08:26\n+0 22001:2 22001:4\n+1474 22001 22002:3\n");
        RealOrderFile.Format(back).Should().Be(RealOrderFile.Format(forth));
    }

    [Fact]
    public void Build_cancellation_names_the_latest_orders_of_the_same_customer()
    {
        var orders = Rows.Import(
            Sold("1", "ada", 5, 1), Sold("2", "ada", 3, 2), Sold("3", "bob", 9, 3),
            Back("C4", "ada", 4, 4), Back("C5", "ada", 6, 5), Back("C6", "", 2, 6)).Orders;

        orders[3].Lines.Should().Equal(new RealOrderLine("22001", 3, 2), new RealOrderLine("22001", 1, 1));
        orders[4].Lines.Should().Equal(new RealOrderLine("22001", 4, 1), new RealOrderLine("22001", 2));
        orders[5].Lines.Should().Equal(new RealOrderLine("22001", 2));
        orders.Select(order => order.IsCancellation).Should().Equal(false, false, false, true, true, true);
    }

    [Fact]
    public void Build_bookkeeping_free_lines_and_corrections_are_no_orders() =>
        Rows.Import(Rows.Sale(), Rows.Sale("POST", invoice: "7"), Rows.Sale(invoice: "8", price: 0), Rows.Sale(invoice: "9", quantity: -5), Rows.Sale(invoice: "C9", quantity: 5))
            .Orders.Should().ContainSingle();

    [Fact]
    public void Parse_what_was_formatted_is_the_same()
    {
        RealOrder[] orders =
        [
            new(1, new DateTime(2010, 12, 31, 23, 59, 0), false, [new("22001", 1), new("22001", 74215)]),
            new(2, new DateTime(2011, 1, 4, 10, 0, 0), true, [new("22001", 1, 1), new("22002", 2)]),
        ];

        var read = RealOrderFile.Parse(new StringReader(RealOrderFile.Format(orders)));

        read.Should().BeEquivalentTo(orders, rules => rules.WithStrictOrdering());
        read.Select(order => order.Month).Should().Equal("2010-12", "2011-01");
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("orders 2 2010-12-01T08:26\n", 1)]
    [InlineData("orders 1 2010-12-01T08:26\n+0 22001\n*5 22001\n", 3)]
    [InlineData("orders 1 2010-12-01T08:26\n+0\n", 2)]
    [InlineData("orders 1 2010-12-01T08:26\n+0 22001:0\n", 2)]
    [InlineData("orders 1 2010-12-01T08:26\n+0 22001:1:x\n", 2)]
    [InlineData("orders 1 2010-12-01T08:26\n+0 22001:1:1:1\n", 2)]
    public void Parse_what_is_no_such_text_says_where(string text, int line)
    {
        var read = () => RealOrderFile.Parse(new StringReader(text));

        read.Should().Throw<InvalidDataException>().WithMessage($"*from line {line} on*");
    }

    [Fact]
    public void Shipped_orders_are_two_months_of_what_the_shop_sells()
    {
        var (orders, catalogue) = (RealOrders.Shipped(), Catalogue.LoadShipped());
        orders.Months.Should().Equal("2010-12", "2011-01");
        var all = orders.Months.SelectMany(orders.Of).ToList();
        all.Select(order => order.Number).Should().Equal(Enumerable.Range(1, all.Count));
        all.Should().BeInAscendingOrder(order => order.Time);
        all.Should().HaveCountGreaterThan(3_000);
        all.SelectMany(order => order.Lines).Where(line => line.Quantity <= 0 || !catalogue.TryFind(line.Sku, out var _)).Should().BeEmpty();
        all.Should().OnlyContain(order => order.Lines.All(line => line.Of < order.Number && (line.Of == 0 || (order.IsCancellation && !all[line.Of - 1].IsCancellation))));
    }

    private static OrderRow Sold(string invoice, string customer, int units, int day) =>
        Rows.Sale(quantity: units, invoice: invoice, date: $"2010-12-0{day} 10:00") with { Customer = customer };

    private static OrderRow Back(string invoice, string customer, int units, int day) => Sold(invoice, customer, -units, day);
}
