using System.Diagnostics;

namespace House.Tests;

/// <summary>The files of this repository, as paths from its root with forward slashes.</summary>
internal static class RepositoryFolder
{
    private static readonly string[] NotOurs = [".git", "bin", "obj", "node_modules", ".artifacts", "TestResults", "App_Data", ".vs", ".idea"];

    public static string Root { get; } = FindRoot();

    public static string Full(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(Full(path));

    /// <summary>Every file that is ours, committed or about to be.</summary>
    public static IReadOnlyList<string> Files { get; } = AskGit() ?? Walk();

    /// <summary>Our files below one folder with one ending, such as <c>sdk</c> and <c>.cs</c>.</summary>
    public static IEnumerable<string> FilesIn(string folder, string ending) =>
        Files.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal) && file.EndsWith(ending, StringComparison.Ordinal));

    private static string[]? AskGit()
    {
        if (!Path.Exists(Full(".git")))
        {
            return null;
        }

        var start = new ProcessStartInfo("git", "ls-files --cached --others --exclude-standard -z")
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        };
        try
        {
            using var git = Process.Start(start)!;
            var names = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? [.. names.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(name => File.Exists(Full(name)))] : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No git on this machine: the folder itself is asked.
            return null;
        }
    }

    private static string[] Walk() =>
    [
        .. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(NotOurs.Contains)),
    ];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Inventory.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Inventory.sln above {AppContext.BaseDirectory}.");
    }
}
