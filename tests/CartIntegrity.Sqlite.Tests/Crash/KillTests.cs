using CartIntegrity.Testing;
using Xunit.Abstractions;

namespace CartIntegrity.Sqlite.Tests;

/// <summary>B1, B5, B8: kill -9 under load at moments of no choosing. What was answered is there, nothing is there by half.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 24;

    private readonly LedgerScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Killed_under_load_everything_answered_is_there()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var told = new List<string>();
        for (var kill = 1; kill <= Kills; kill++)
        {
            told.AddRange(await CrashHostProcess.TellUntilKilledAsync(answers: random.Next(1, 700), "load", _scene.Path, $"run{kill}"));
            await ShouldBeThereAsync(told);
        }

        output.WriteLine($"{Kills} kills, {told.Count} answers, all there");
        told.Should().HaveCountGreaterThan(Kills);
    }

    private async Task ShouldBeThereAsync(IEnumerable<string> told)
    {
        await using var ledger = await _scene.OpenAsync();
        var there = new HashSet<string>();
        await foreach (var record in ledger.Ledger.JournalAsync())
        {
            there.Add(record switch
            {
                { Kind: RecordKind.Committed } => $"sold {record.Order}",
                { Hold: { } hold } => $"held {hold.Id}",
                _ => $"received {record.Reference}",
            });

            // Three lines are held or sold together, or not at all.
            record.Entries.Should().HaveCount(record.Hold is null ? 1 : 3);
        }

        told.Except(there).Should().BeEmpty("what was answered is kept");
        (await ledger.Ledger.VerifyAsync()).Differences.Should().BeEmpty();
    }
}
