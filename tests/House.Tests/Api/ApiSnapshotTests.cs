namespace House.Tests;

/// <summary>Public is a promise: a change of it is seen in a review, because the text of it is committed.</summary>
public sealed class ApiSnapshotTests
{
    public static TheoryData<string> Packages => SdkPackage.Names;

    [Theory]
    [MemberData(nameof(Packages))]
    public void Public_api_is_the_one_committed(string package)
    {
        var path = RepositoryFolder.Full($"tests/House.Tests/Api/{package}.txt");
        var now = ApiText.Of(package, SdkPackage.Named(package).Assembly.GetExportedTypes());
        if (Environment.GetEnvironmentVariable("ACCEPT_API") == "1")
        {
            File.WriteAllText(path, string.Join('\n', now) + "\n");
        }

        var committed = File.Exists(path) ? File.ReadAllLines(path) : [];
        var difference = ApiDifference.Between(committed, now);
        Assert.True(difference.Count == 0,
            $"The public API of {package} is a promise, and it changed. If that is meant, accept it with " +
            $"ACCEPT_API=1 dotnet test tests/House.Tests and commit the file.\n{string.Join('\n', difference)}");
    }
}
