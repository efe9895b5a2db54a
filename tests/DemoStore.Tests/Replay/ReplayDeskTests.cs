using System.Net;
using CartIntegrity;
using Microsoft.Extensions.DependencyInjection;

namespace DemoStore.Tests;

public sealed class ReplayDeskTests
{
    private const string Page = "/warehouse/replay";
    private static readonly (string, string?)[] December = [("month", "2010-12"), ("speed", "60"), ("fill", "true")];

    [Fact]
    public async Task Visitor_starts_pauses_goes_on_changes_the_speed_stops_and_starts_again()
    {
        await using var shop = new TestShop();
        var visitor = await shop.NewShopper().GoAsync(Page);
        await visitor.SendAsync($"{Page}?handler=Start", December);
        visitor.Text.Should().Contain("December 2010").And.Contain("Running");
        var run = visitor.Field("run");

        await visitor.SendAsync($"{Page}?handler=Start", December);
        visitor.Text.Should().Contain("A replay is already under way.");
        await visitor.SendAsync($"{Page}?handler=Pause", ("run", run));
        visitor.Text.Should().Contain("Paused").And.Contain("Go on");
        await visitor.SendAsync($"{Page}?handler=Speed", ("run", run), ("speed", "3600"));
        DeskOf(shop).View!.Report.Should().Match<ReplayReport>(report => report.Speed == "3600" && report.State == ReplayState.Paused);
        await visitor.SendAsync($"{Page}?handler=GoOn", ("run", run));
        await UntilAsync(shop, view => view.Report.Figures.LinesCommitted > 100);
        await visitor.SendAsync($"{Page}?handler=Stop", ("run", run));
        var ended = await UntilAsync(shop, view => view.Report.State == ReplayState.Stopped);

        ended.Report.Should().Match<ReplayReport>(report => report.Differences == 0 && report.OversoldInJournal == 0 && report.IsSettled && report.Figures.Errors == 0);
        ended.Report.Figures.UnitsShipped.Should().Be(ended.Report.Figures.UnitsCommitted - ended.Report.Figures.UnitsCancelled);
        await AssertTidyAsync(shop);
        await visitor.SendAsync($"{Page}?handler=Stop", ("run", run));
        visitor.Text.Should().Contain("That replay is over already");

        await visitor.SendAsync($"{Page}?handler=Start", ("month", "2011-01"), ("speed", "max"));
        var again = await UntilAsync(shop, view => view.Report.State == ReplayState.Finished);
        again.Report.Run.Should().NotBe(run);
        again.Report.Figures.Errors.Should().Be(0, again.Report.Figures.FirstError);
        again.Report.Should().Match<ReplayReport>(report => report.Figures.OrdersPlayed == report.Orders && report.Differences == 0 && report.OversoldInJournal == 0);
    }

    [Theory]
    [InlineData("2010-11", "600", "Choose one of the months offered.")]
    [InlineData("", "600", "Choose one of the months offered.")]
    [InlineData("2010-12", "7", "Choose one of the speeds offered.")]
    [InlineData("2010-12", "", "Choose one of the speeds offered.")]
    public async Task Wish_that_makes_no_sense_says_what_to_choose(string month, string speed, string says)
    {
        await using var shop = new TestShop();
        var visitor = await shop.NewShopper().GoAsync(Page);
        await visitor.SendAsync($"{Page}?handler=Start", ("month", month), ("speed", speed));

        visitor.Text.Should().Contain(says);
        DeskOf(shop).View.Should().BeNull();
    }

    [Fact]
    public async Task Shop_that_closes_ends_it_and_the_next_one_says_so()
    {
        await InFolderAsync(async folder =>
        {
            await using (var shop = new TestShop(folder))
            {
                DeskOf(shop).Start(new ReplayWish("2010-12", "600", FillsShelves: false)).Should().Be(ReplayAnswer.Done);
                await UntilAsync(shop, view => view.Report.Figures.LinesCommitted > 0);
            }

            await using var next = new TestShop(folder);
            DeskOf(next).View!.Report.Should().Match<ReplayReport>(report => report.State == ReplayState.ShutDown && report.IsSettled && report.Figures.LinesCommitted > 0);
            await AssertTidyAsync(next);
            (await next.NewShopper().GoAsync(Page)).Text.Should().Contain("Ended with the shop").And.Contain("Start a replay");
        });
    }

    [Fact]
    public async Task Process_killed_under_it_is_told_honestly_and_what_it_left_is_settled()
    {
        await InFolderAsync(async folder =>
        {
            using (var process = await ShopProcess.StartAsync(folder))
            {
                using var http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = process.Address };
                var visitor = await new Shopper(http).GoAsync(Page);
                await visitor.SendAsync($"{Page}?handler=Start", ("month", "2010-12"), ("speed", "3600"));
                visitor.Text.Should().Contain("Running");
                using var changes = await http.GetAsync("/warehouse/live/replay", HttpCompletionOption.ResponseHeadersRead);
                using var lines = new StreamReader(await changes.Content.ReadAsStreamAsync());
                while (!visitor.Text.Contains("Lines sold 1", StringComparison.Ordinal) && await lines.ReadLineAsync() is not null)
                {
                    await visitor.GoAsync(Page);
                }

                await process.KillAsync();
            }

            await using var shop = new TestShop(folder);
            var report = DeskOf(shop).View!.Report;
            report.Should().Match<ReplayReport>(left => left.State == ReplayState.Interrupted && left.IsSettled);
            await AssertTidyAsync(shop);
            (await shop.Ledger.VerifyAsync()).Differences.Should().BeEmpty();
            (await shop.NewShopper().GoAsync(Page)).Text.Should().Contain("Interrupted");
            DeskOf(shop).Start(new ReplayWish("2010-12", "60", FillsShelves: false)).Should().Be(ReplayAnswer.Done);
        });
    }

    [Fact]
    public async Task Only_one_of_several_copies_over_the_same_files_may_play()
    {
        await InFolderAsync(folder =>
        {
            var (one, other) = (new ReplayFile(folder), new ReplayFile(folder));
            using (var playing = one.TryLock())
            {
                playing.Should().NotBeNull();
                other.TryLock().Should().BeNull();
            }

            using var free = other.TryLock();
            free.Should().NotBeNull();
            return Task.CompletedTask;
        });
    }

    [Theory]
    [InlineData(Page)]
    [InlineData("/warehouse/simulator")]
    public async Task Form_without_its_token_is_turned_away(string page)
    {
        await using var shop = new TestShop();
        var answer = await shop.CreateClient().PostAsync($"{page}?handler=Start", new FormUrlEncodedContent([KeyValuePair.Create("month", "2010-12"), KeyValuePair.Create("speed", "max")]));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        DeskOf(shop).View.Should().BeNull();
    }

    private static ReplayDesk DeskOf(TestShop shop) => shop.Services.GetRequiredService<ReplayDesk>();

    /// <summary>Nothing the replay held or sold is left in the ledger.</summary>
    private static async Task AssertTidyAsync(TestShop shop)
    {
        var heads = await shop.Ledger.GetHeadsAsync();
        heads.Should().OnlyContain(head => head.Allocated == 0 && head.Deficit == 0);
        (await shop.Ledger.GetHoldsAsync()).Should().BeEmpty();
    }

    /// <summary>Listens, as an open page does, until the replay stands as wanted.</summary>
    private static async Task<ReplayView> UntilAsync(TestShop shop, Func<ReplayView, bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await foreach (var _ in shop.Services.GetRequiredService<LiveTopics>().ListenAsync(LiveTopic.Replay, patience.Token))
        {
            if (DeskOf(shop).View is { } view && isSo(view))
            {
                return view;
            }
        }

        throw new TimeoutException($"The replay stands at {DeskOf(shop).View?.Report}.");
    }

    private static async Task InFolderAsync(Func<string, Task> test)
    {
        var folder = Directory.CreateTempSubdirectory("shop-tests-").FullName;
        try
        {
            await test(folder);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
