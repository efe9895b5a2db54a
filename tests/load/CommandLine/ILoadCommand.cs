using Spectre.Console;

namespace CartIntegrity.Load;

/// <summary>One figure (or family of figures) that the program can measure.</summary>
internal interface ILoadCommand
{
    /// <summary>What is typed.</summary>
    string Name { get; }

    /// <summary>What it measures, in one sentence.</summary>
    string Summary { get; }

    /// <summary>What can be typed behind it, besides <c>--json</c>.</summary>
    IReadOnlyList<LoadOption> Options { get; }

    /// <summary>Measures.</summary>
    /// <param name="arguments">What was typed.</param>
    /// <param name="screen">Where progress is shown.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<LoadReport> RunAsync(LoadArguments arguments, IAnsiConsole screen, CancellationToken cancellationToken);
}
