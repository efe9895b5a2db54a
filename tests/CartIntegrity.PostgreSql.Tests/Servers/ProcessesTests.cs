using CartIntegrity.Sqlite.Tests;

namespace CartIntegrity.PostgreSql.Tests;

/// <summary>B1: real processes on one ledger. What one changes another hears, and kill -9 of one loses nothing it had answered and stops no other.</summary>
public sealed class ProcessesTests
{
    private const int AnswersBeforeKill = 150;

    [Fact]
    public async Task B1_three_processes_killed_one_after_the_other_lose_nothing_they_answered()
    {
        await using var scene = await Scene.StartAsync();
        var here = await scene.NodeAsync();
        using var heard = new Heard(here.Store);
        var told = await Task.WhenAll(Enumerable.Range(1, 3).Select(number =>
            CrashHostProcess.TellUntilKilledAsync(AnswersBeforeKill * number, "postgres", scene.Schema, $"run{number}", scene.ConnectionString)));

        var records = await scene.VerifyAsync();
        var there = records.Select(Said).ToHashSet();
        foreach (var process in told)
        {
            process.Should().HaveCountGreaterThanOrEqualTo(AnswersBeforeKill).And.BeSubsetOf(there, "what was answered is kept");
        }

        // Three lines are held or sold together, or not at all.
        records.Should().OnlyContain(record => record.Entries.Length == (record.Hold == null ? 1 : 3));
        var changes = await heard.UntilAsync(records[^1].Sequence);
        changes.Select(change => change.Sequence).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        changes.SelectMany(change => change.Carts).Select(cart => cart.Cart).Distinct().Should()
            .BeEquivalentTo(records.Select(record => record.Hold).OfType<Hold>().Select(hold => hold.Cart).Distinct(), "every cart changed in another process is heard of here");
    }

    private static string Said(JournalRecord record) => record switch
    {
        { Kind: RecordKind.Committed } => $"sold {record.Order}",
        { Hold: { } hold } => $"held {hold.Id}",
        _ => $"received {record.Reference}",
    };
}
