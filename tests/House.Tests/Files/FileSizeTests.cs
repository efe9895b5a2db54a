namespace House.Tests;

/// <summary>A file is understood without leaving it, so it stays short. Too long? Look for a missing noun.</summary>
public sealed class FileSizeTests
{
    private static readonly string[] Sources = [".cs", ".ts", ".mjs"];

    [Theory]
    [InlineData("sdk", 300)]
    [InlineData("demo-store", 300)]
    [InlineData("tests", 400)]
    [InlineData("e2e", 400)]
    public void Source_files_are_short(string folder, int lines)
    {
        var files = Sources.SelectMany(ending => RepositoryFolder.FilesIn(folder, ending)).ToList();
        files.Where(file => LineCount(file) > LimitOf(file, lines)).Select(file => $"{file} has {LineCount(file)} lines of {LimitOf(file, lines)}").Should().BeEmpty();
    }

    // The browser client keeps its tests beside its source.
    private static int LimitOf(string file, int lines) => file.Contains("/test/", StringComparison.Ordinal) || file.Contains(".test.", StringComparison.Ordinal) ? 400 : lines;

    private static int LineCount(string file) => File.ReadLines(RepositoryFolder.Full(file)).Count();
}
