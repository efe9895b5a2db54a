using Spectre.Console;

namespace CartIntegrity.Load;

/// <summary>Measures two sides in turns, so that a noisy machine hurts both alike.</summary>
internal static class SideTurns
{
    public static Task<(SideFigures Ours, SideFigures Theirs)> RunAsync(
        string title, ISide ours, ISide theirs, HoldSettings settings, IAnsiConsole screen, CancellationToken cancellationToken) =>
        ProgressLine.RunAsync(screen, title, HoldSettings.Slices, async progress =>
        {
            // The first turn of each only warms up.
            await SideSlice.RunAsync(ours, settings.Clients, settings.Slice, new SideFigures());
            await SideSlice.RunAsync(theirs, settings.Clients, settings.Slice, new SideFigures());
            var (our, their) = (new SideFigures(), new SideFigures());
            for (var slice = 1; slice <= HoldSettings.Slices; slice++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await SideSlice.RunAsync(ours, settings.Clients, settings.Slice, our);
                await SideSlice.RunAsync(theirs, settings.Clients, settings.Slice, their);
                progress.Report(slice);
            }

            return (our, their);
        });
}
