namespace CartIntegrity.Load;

/// <summary>What happened to the lines of a month. Every line ends in exactly one of the numbers that <see cref="Accounted"/> adds up.</summary>
internal sealed class ReplayTally
{
    private const int ErrorsTold = 5;

    public long Carts { get; set; }

    public long SaleLines { get; set; }

    public long CommittedLines { get; set; }

    public long CommittedUnits { get; set; }

    /// <summary>Refused while there was no unit left that anybody could have.</summary>
    public long SoldOutLines { get; set; }

    /// <summary>Refused while others held units that might come back.</summary>
    public long HeldByOthersLines { get; set; }

    /// <summary>Refused because a line may not want so many.</summary>
    public long OverLimitLines { get; set; }

    /// <summary>Held and then not sold; a defect, for the replay pays in time.</summary>
    public long CommitRefusedLines { get; set; }

    /// <summary>Cancelled in whole or in part before they were shipped.</summary>
    public long CancelledLines { get; set; }

    public long CancelledUnits { get; set; }

    /// <summary>Came back after shipping, also of orders before this month.</summary>
    public long ReturnedLines { get; set; }

    public long ReturnedUnits { get; set; }

    /// <summary>Cancellations of what this shop had refused to sell: nothing to do.</summary>
    public long NothingToCancelLines { get; set; }

    public long AbandonedCarts { get; set; }

    public long ShippedUnits { get; set; }

    /// <summary>Answers that were neither yes nor an honest no.</summary>
    public long Errors { get; private set; }

    /// <summary>What the first of them said.</summary>
    public List<string> FirstErrors { get; } = [];

    /// <summary>What the validator said of the lines of real carts.</summary>
    public SortedDictionary<string, long> Verdicts { get; } = new(StringComparer.Ordinal);

    public long RefusedLines => SoldOutLines + HeldByOthersLines + OverLimitLines + CommitRefusedLines;

    /// <summary>Counts an answer that should have been a yes.</summary>
    /// <returns>Whether it was one.</returns>
    public bool Expect(LedgerResult answer)
    {
        if (!answer.IsOk)
        {
            Errors++;
            FirstErrors.AddRange(FirstErrors.Count < ErrorsTold ? [$"{answer.Kind}, {answer.Reason}: {answer.Detail}"] : []);
        }

        return answer.IsOk;
    }

    public long Accounted => CommittedLines + RefusedLines + CancelledLines + ReturnedLines + NothingToCancelLines;
}
