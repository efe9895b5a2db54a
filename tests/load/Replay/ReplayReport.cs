namespace CartIntegrity.Load;

/// <summary>What a replay came to.</summary>
internal static class ReplayReport
{
    public static LoadReport From(
        LedgerStoreKind store, SalesFile file, ReplayTally tally, TimeSpan time, VerificationReport verified, JournalAudit audit, LedgerPump pump)
    {
        var lines = file.Invoices.Sum(invoice => (long)invoice.Lines.Count);
        var report = new LoadReport();
        report.Add("store", store.Name);
        report.Add("invoices", file.Invoices.Count, "sales and cancellations with at least one usable line");
        report.Add("lines", lines, "usable lines, all of them played");
        report.Add("committedLines", tally.CommittedLines, "sold");
        report.Add("refusedLines", tally.RefusedLines, "not to be had whole: told so before paying");
        report.AddZero("oversoldUnits", audit.OversoldUnits, "promised beyond what came in, from the journal");
        report.AddZero("verifyDifferences", verified.Differences.Length, "what a fold of the journal finds wrong");
        report.Add("seconds", time.TotalSeconds, "playing, without reading the file and verifying");
        report.Add("linesPerSecond", time > TimeSpan.Zero ? lines / time.TotalSeconds : 0);
        AddLines(report, tally, audit);
        report.Add("journalRecords", audit.Records);
        report.Add("commandsPerBatch", pump.BatchesDone > 0 ? (double)pump.CommandsDone / pump.BatchesDone : 0, "how many commands one write served");
        report.Add("verdicts", tally.Verdicts, "what the validator said of the lines before the hold");
        report.Add("rows", file.Rows, "rows of the file");
        report.Add("dirt", file.Dirt.Counts, "what was strange in it; a row may have several");
        Check(report, lines, tally, audit);
        return report;
    }

    private static void AddLines(LoadReport report, ReplayTally tally, JournalAudit audit)
    {
        report.Add("saleLines", tally.SaleLines);
        report.Add("cancelledLines", tally.CancelledLines, "C lines of orders not shipped yet");
        report.Add("returnedLines", tally.ReturnedLines, "C lines of shipped or earlier orders");
        report.Add("nothingToCancelLines", tally.NothingToCancelLines, "C lines of sales this shop refused");
        report.Add("refusedFor", new Dictionary<string, long>
        {
            ["soldOut"] = tally.SoldOutLines, ["heldByOthers"] = tally.HeldByOthersLines, ["overLimit"] = tally.OverLimitLines, ["commit"] = tally.CommitRefusedLines,
        });
        report.Add("committedUnits", tally.CommittedUnits);
        report.Add("cancelledUnits", tally.CancelledUnits);
        report.Add("returnedUnits", tally.ReturnedUnits);
        report.Add("shippedUnits", tally.ShippedUnits);
        report.Add("abandonedCarts", tally.AbandonedCarts, $"every {ReplayShoppers.AbandonedEvery}th cart is also somebody's who leaves");
        report.Add("expiredHoldLines", audit.ExpiredLines, "hold lines whose time ran out");
        report.AddZero("errors", tally.Errors, "answers that were neither yes nor an honest no");
        foreach (var error in tally.FirstErrors)
        {
            report.Require(false, error);
        }
    }

    private static void Check(LoadReport report, long lines, ReplayTally tally, JournalAudit audit)
    {
        report.Require(tally.Accounted == lines, $"{tally.Accounted} of {lines} lines are accounted for");
        report.Require(audit.SoldUnits == tally.CommittedUnits - tally.CancelledUnits,
            $"the journal says {audit.SoldUnits} units are sold, the answers {tally.CommittedUnits - tally.CancelledUnits}");
        report.Require(tally.ShippedUnits == tally.CommittedUnits - tally.CancelledUnits, "not every sold unit was shipped");
    }
}
