using Spectre.Console;

namespace CartIntegrity.Load;

/// <summary>Finds the command that was typed, runs it and reports. Exit codes: 0 all is well, 1 a promise was broken, 2 typed wrongly.</summary>
internal static class LoadProgram
{
    private const int PromiseBroken = 1;
    private const int TypedWrongly = 2;
    private static readonly LoadOption Json = new("--json", "", "exactly one JSON line on standard output, at the end; progress goes to standard error");

    private static readonly ILoadCommand[] Commands =
    [
        new ReplayCommand(), new HoldCommand(), new ValidateCommand(), new ScaleCommand(), new PageCommand(), new RaceCommand(), new OrdersCommand(),
        new AlertsCommand(),
    ];

    public static async Task<int> RunAsync(string[] typed)
    {
        var asksForHelp = typed.Length == 0 || typed.Any(word => word is "--help" or "-h" or "-?" or "help");
        var command = Commands.FirstOrDefault(known => known.Name == typed.FirstOrDefault());
        if (asksForHelp)
        {
            HelpText.Write(Console.Out, command is null ? Commands : [command], Json);
            return 0;
        }

        var asJson = typed.Contains(Json.Name);
        var screen = asJson ? OnStandardError() : AnsiConsole.Console;
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) => (press.Cancel, _) = (true, stop.CancelAsync());
        try
        {
            if (command is null)
            {
                throw new UsageException($"There is no command {typed[0]}. Known: {string.Join(", ", Commands.Select(known => known.Name))}.");
            }

            var report = await command.RunAsync(new LoadArguments([.. command.Options, Json], typed.AsSpan(1)), screen, stop.Token);
            Show(report, command, screen, asJson);
            return report.Problems.Count == 0 ? 0 : PromiseBroken;
        }
        catch (UsageException wrong)
        {
            screen.MarkupLineInterpolated($"[red]{wrong.Message}[/]");
            screen.WriteLine("Type --help to see what can be measured.");
            return TypedWrongly;
        }
    }

    private static void Show(LoadReport report, ILoadCommand command, IAnsiConsole screen, bool asJson)
    {
        ReportTable.Write(screen, command.Name, report);
        if (asJson)
        {
            Console.Out.WriteLine(report.ToJson());
        }
    }

    private static IAnsiConsole OnStandardError() =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
}
