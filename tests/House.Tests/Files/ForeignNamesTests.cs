namespace House.Tests;

/// <summary>The repository works on every machine, so it names none.</summary>
public sealed class ForeignNamesTests
{
    [Fact]
    public void Files_name_no_folder_of_one_machine_and_no_package_host() =>
        RepositoryFolder.Files.SelectMany(file => ForeignNames.In(Text(file)).Select(name => $"{file} names {name}")).Should().BeEmpty();

    [Theory]
    [InlineData("cd ", "/ro", "ot/project")]
    [InlineData("\"", "/home/some", "body/project\"")]
    [InlineData("", "C:\\Us", "ers\\somebody")]
    [InlineData("https://registry", ".npm", "js.org/x")]
    public void In_name_of_one_machine_is_found(string before, string half, string otherHalf) =>
        ForeignNames.In(before + half + otherHalf).Should().ContainSingle();

    [Theory]
    [InlineData("GET /works/orders is a route, as is a/home/b/c")]
    [InlineData("~/root/x and /usr/bin/chromium")]
    public void In_ordinary_text_nothing_is_found(string text) =>
        ForeignNames.In(text).Should().BeEmpty();

    // A file with a zero byte is a picture or an archive.
    private static string Text(string file)
    {
        var text = RepositoryFolder.Read(file);
        return text.Contains('\0', StringComparison.Ordinal) ? "" : text;
    }
}
