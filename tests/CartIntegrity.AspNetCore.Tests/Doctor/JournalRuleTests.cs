using NSubstitute;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>What the doctor says of the journal.</summary>
public sealed class JournalRuleTests
{
    private readonly HandClock _clock = new();
    private readonly IInventoryLedger _ledger = Substitute.For<IInventoryLedger>();
    private readonly JournalCheckup _checkup;

    public JournalRuleTests()
    {
        _checkup = new JournalCheckup(_ledger, _clock);
        Answer(() => Task.FromResult(new VerificationReport(3, 4, 1, [])));
    }

    [Fact]
    public async Task Journal_that_is_sound_is_well_for_a_week_and_then_asked_for_again()
    {
        (await CodesAsync()).Should().Equal("journal-not-verified");
        await _checkup.RunAsync(CancellationToken.None);
        (await CodesAsync()).Should().BeEmpty();
        _clock.Move(TimeSpan.FromDays(8));
        (await CodesAsync()).Should().Equal("journal-verified-long-ago");
    }

    [Fact]
    public async Task Difference_is_a_problem_with_the_first_of_them()
    {
        Answer(() => Task.FromResult(new VerificationReport(3, 4, 1, [new LedgerDifference(null, 2, "the hash does not fit")])));
        await _checkup.RunAsync(CancellationToken.None);

        var finding = (await ExamineAsync()).Single();

        (finding.Code, finding.Level).Should().Be(("journal-differs", FindingLevel.Problem));
        finding.Problem.Should().Contain("the hash does not fit");
    }

    [Fact]
    public async Task Journal_that_cannot_be_read_is_a_problem()
    {
        Answer(() => throw new IOException("The file is gone."));
        await _checkup.RunAsync(CancellationToken.None);

        (await ExamineAsync()).Single().Problem.Should().Contain("The file is gone.");
    }

    [Fact]
    public async Task Two_who_ask_at_once_share_one_verification()
    {
        var gate = new TaskCompletionSource<VerificationReport>();
        Answer(() => gate.Task);

        var (first, second) = (_checkup.RunAsync(CancellationToken.None), _checkup.RunAsync(CancellationToken.None));
        gate.SetResult(new VerificationReport(1, 1, 1, []));
        await Task.WhenAll(first, second);

        await _ledger.Received(1).VerifyAsync(Arg.Any<IProgress<long>?>(), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task Doctor_asked_to_verifies_first()
    {
        await using var shop = await DoctorTests.WellAsync();

        var report = await DoctorTests.AskAsync(shop, "?verify=now");

        DoctorTests.Codes(report).Should().BeEmpty();
    }

    private void Answer(Func<Task<VerificationReport>> verify) =>
        _ledger.VerifyAsync(Arg.Any<IProgress<long>?>(), Arg.Any<CancellationToken>()).Returns(_ => verify());

    private async Task<IEnumerable<string>> CodesAsync() => (await ExamineAsync()).Select(finding => finding.Code);

    private async Task<List<SetupFinding>> ExamineAsync()
    {
        List<SetupFinding> found = [];
        await new JournalRule(_checkup, _clock).ExamineAsync(found, CancellationToken.None);
        return found;
    }
}
