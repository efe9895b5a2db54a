namespace CartIntegrity.Load;

/// <summary>The help of the program.</summary>
internal static class HelpText
{
    public static void Write(TextWriter to, IReadOnlyList<ILoadCommand> commands, LoadOption everywhere)
    {
        to.WriteLine("""
            Measures CartIntegrity: how fast it is, and that it never sells what is not there.

              dotnet run -c Release --project tests/load -- <command> [options]

            """);
        foreach (var command in commands)
        {
            to.WriteLine($"{command.Name}");
            to.WriteLine($"  {command.Summary}");
            foreach (var option in command.Options)
            {
                to.WriteLine($"    {option.Usage,-26}{option.Meaning}");
            }

            to.WriteLine();
        }

        to.WriteLine($"Every command knows {everywhere.Name}: {everywhere.Meaning}.");
        to.WriteLine("Exit code: 0 every promise was kept; 1 one was broken (oversold units, errors); 2 something was typed wrongly.");
        to.WriteLine("tests/load/README.md tells how each figure is measured and what it means.");
    }
}
