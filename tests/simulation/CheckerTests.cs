using CartIntegrity.Testing;

namespace CartIntegrity.Simulation;

/// <summary>The checker itself is tested: a good history passes, and whatever is changed in it is told.</summary>
public sealed class CheckerTests
{
    private static readonly IReadOnlyList<JournalRecord> Good = Day.Run(Setting.Of(4) with { Stock = 8, Shoppers = 10, Skus = 3 }).Journal;

    [Fact]
    public void Good_history_passes()
    {
        Good.Count.Should().BeGreaterThan(50);
        Broken(Good).Should().BeNull();
    }

    [Fact]
    public void Record_left_out_twice_or_swapped_is_told()
    {
        for (var n = 0; n < Good.Count - 1; n++)
        {
            Broken([.. Good.Take(n), .. Good.Skip(n + 1)]).Should().NotBeNull();
            Broken([.. Good.Take(n + 1), .. Good.Skip(n)]).Should().NotBeNull();
            Broken([.. Good.Take(n), Good[n + 1], Good[n], .. Good.Skip(n + 2)]).Should().NotBeNull();
        }
    }

    [Theory]
    [InlineData("version", "L1")]
    [InlineData("delta", "L2")]
    [InlineData("oversold", "R1")]
    [InlineData("time", "T2")]
    [InlineData("early", "R6")]
    [InlineData("revived", "R3")]
    [InlineData("order", "order")]
    public void Changed_record_is_told_by_its_rule(string change, string rule)
    {
        var told = Enumerable.Range(0, Good.Count).Select(n => Changed(Good[n], change) is { } bad ? Broken([.. Good.Take(n), bad]) : null).OfType<string>();
        told.Should().Contain(text => text.StartsWith(rule, StringComparison.Ordinal));
    }

    private static JournalRecord? Changed(JournalRecord record, string change) => change switch
    {
        "version" when !record.Entries.IsEmpty => WithFirst(record, entry => entry with { Version = entry.Version + 1 }),
        "delta" when record.Kind == RecordKind.Hold && !record.Entries.IsEmpty =>
            WithFirst(record, entry => entry with { Event = entry.Event with { Delta = entry.Event.Delta with { OnHand = 1 } } }),
        "oversold" when record.Kind == RecordKind.Hold && !record.Entries.IsEmpty && record.Entries[0].Event.Kind == StockEventKind.Reserved =>
            WithFirst(record, entry => entry with { Event = entry.Event with { Units = 999, Delta = new StockDelta { Reserved = 999 } } }),
        "time" when record.Sequence > 1 => record with { Time = record.Time.AddDays(-9) },
        "early" when record.Kind == RecordKind.Expired => record with { Hold = record.Hold! with { ExpiresAt = record.Time.AddTicks(1) } },
        "revived" when record.Kind == RecordKind.Hold => record with { Hold = Ended() ?? record.Hold },
        "order" when record.Kind == RecordKind.Abandoned => record with { Order = Good.First(r => r.Kind == RecordKind.Committed).Order },
        _ => null,
    };

    private static Hold? Ended() => Good.LastOrDefault(record => record.Hold is { State: HoldState.Released })?.Hold is { } hold ? hold with { State = HoldState.Held } : null;

    private static JournalRecord WithFirst(JournalRecord record, Func<JournalEntry, JournalEntry> change) =>
        record with { Entries = record.Entries.SetItem(0, change(record.Entries[0])) };

    private static string? Broken(IEnumerable<JournalRecord> journal)
    {
        var check = new LedgerRuleCheck();
        return journal.Select(check.Add).FirstOrDefault(broken => broken is not null);
    }
}
