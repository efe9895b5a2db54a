using Microsoft.Extensions.DependencyInjection;

namespace DemoStore.Tests;

public sealed class SimulatorPageTests(TestShop shop) : IClassFixture<TestShop>
{
    private const string Page = "/warehouse/simulator";

    [Fact]
    public async Task Visitor_starts_a_simulation_and_runs_it_again_with_its_seed()
    {
        var visitor = await shop.NewShopper().GoAsync(Page);
        await visitor.SendAsync($"{Page}?handler=Start", Form("300", "40", "4711", "LoseAnswers", "Kill"));
        var first = await UntilOverAsync(1);
        first.Wish.Should().BeEquivalentTo(new SimulatorWish(4711, 300, 40) { SlowPercent = 5, DeclinedPercent = 5, Faults = SimulatorFaults.LoseAnswers | SimulatorFaults.Kill });
        await visitor.GoAsync(Page);
        visitor.Text.Should().Contain("Seed 4711").And.Contain("Units oversold at any moment: 0.").And.Contain("Run again with this seed");

        await visitor.SendAsync($"{Page}?handler=Again");
        var again = await UntilOverAsync(2);
        again.Verdict.Should().Be(first.Verdict!);
        again.Figures.Should().BeEquivalentTo(first.Figures);
    }

    [Theory]
    [InlineData("0", "100", "", "Enter a number of shoppers from 1 to 2,000")]
    [InlineData("2001", "100", "", "Enter a number of shoppers from 1 to 2,000")]
    [InlineData("many", "100", "", "Enter a number of shoppers from 1 to 2,000")]
    [InlineData("400", "0", "", "Enter a number of units from 1 to 5,000")]
    [InlineData("400", "5001", "", "Enter a number of units from 1 to 5,000")]
    [InlineData("400", "100", "0", "Enter a seed from 1 to 999,999")]
    [InlineData("400", "100", "1000000", "Enter a seed from 1 to 999,999")]
    public async Task Number_out_of_range_says_what_to_enter(string shoppers, string units, string seed, string says)
    {
        var before = DeskView?.Run;
        var visitor = await shop.NewShopper().GoAsync(Page);
        await visitor.SendAsync($"{Page}?handler=Start", Form(shoppers, units, seed));

        visitor.Text.Should().Contain(says);
        DeskView?.Run.Should().Be(before);
    }

    [Fact]
    public async Task Several_mistakes_are_told_together()
    {
        var visitor = await shop.NewShopper().GoAsync(Page);
        await visitor.SendAsync($"{Page}?handler=Start", ("Form.Shoppers", "0"), ("Form.Units", "0"), ("Form.Slow", "101"), ("Form.Declined", "-1"), ("Form.Pace", "7"));

        visitor.Text.Should().Contain("shoppers from 1").And.Contain("units from 1").And.Contain("are slow: 0 to 100").And.Contain("are declined: 0 to 100").And.Contain("Choose one of the paces offered.");
    }

    private SimulatorView? DeskView => shop.Services.GetRequiredService<SimulatorDesk>().View;

    private static (string, string?)[] Form(string shoppers, string units, string seed, params string[] faults) =>
    [
        ("Form.Shoppers", shoppers), ("Form.Units", units), ("Form.Slow", "5"), ("Form.Declined", "5"), ("Form.Pace", "0"), ("Form.Seed", seed),
        .. faults.Append("None").Select(fault => ("Form.Faults", (string?)fault)),
    ];

    private async Task<SimulatorView> UntilOverAsync(int run)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await foreach (var _ in shop.Services.GetRequiredService<LiveTopics>().ListenAsync(LiveTopic.Simulator, patience.Token))
        {
            if (DeskView is { State: not SimulatorState.Running } view && view.Run >= run)
            {
                view.State.Should().Be(SimulatorState.Finished);
                return view;
            }
        }

        throw new TimeoutException($"The simulation stands at {DeskView}.");
    }
}
