using System.Globalization;
using Spectre.Console;

namespace CartIntegrity.Load;

/// <summary>A report as a person reads it.</summary>
internal static class ReportTable
{
    public static void Write(IAnsiConsole screen, string title, LoadReport report)
    {
        var table = new Table().Border(TableBorder.Rounded).Title(title)
            .AddColumn("figure").AddColumn(new TableColumn("value").RightAligned()).AddColumn("meaning");
        foreach (var field in report.Fields)
        {
            table.AddRow(new Text(field.Name), new Text(TextOf(field.Value)), new Text(field.Meaning ?? ""));
        }

        screen.Write(table);
        foreach (var problem in report.Problems)
        {
            screen.MarkupLineInterpolated($"[red]Broken promise: {problem}.[/]");
        }
    }

    private static string TextOf(object value) => value switch
    {
        long whole => whole.ToString("N0", CultureInfo.InvariantCulture),
        double number => number.ToString(Math.Abs(number) >= 100 ? "N0" : "0.####", CultureInfo.InvariantCulture),
        IReadOnlyDictionary<string, long> counts => string.Join("\n", counts.Select(count => $"{count.Key} {count.Value.ToString("N0", CultureInfo.InvariantCulture)}")),
        _ => value.ToString() ?? "",
    };
}
