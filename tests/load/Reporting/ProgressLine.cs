using Spectre.Console;

namespace CartIntegrity.Load;

/// <summary>A progress bar for one piece of work.</summary>
internal static class ProgressLine
{
    /// <summary>Shows a bar while the work runs.</summary>
    /// <param name="screen">Where.</param>
    /// <param name="title">What is done.</param>
    /// <param name="total">When it is full.</param>
    /// <param name="work">Does it; told where to count.</param>
    public static Task<T> RunAsync<T>(IAnsiConsole screen, string title, double total, Func<IProgress<double>, Task<T>> work) =>
        screen.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(Markup.Escape(title), maxValue: Math.Max(1, total));
                var result = await work(new Bar(bar));
                bar.Value = bar.MaxValue;
                return result;
            });

    /// <summary>Counts on the caller's thread: a figure must not wait for a screen.</summary>
    private sealed class Bar(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }
}
