namespace House.Tests;

/// <summary>Arrows between projects point one way: demo-store → AspNetCore → CartIntegrity ← stores.</summary>
public sealed class ArrowTests
{
    private const string Abstractions = "Microsoft.Extensions.";
    private static readonly string[] Web = ["Microsoft.AspNetCore"];
    private static readonly string[] Databases = ["System.Data", "Microsoft.Data", "Microsoft.EntityFrameworkCore", "SQLitePCL", "Npgsql", "StackExchange"];

    private static readonly Arrow[] Arrows =
    [
        new("CartIntegrity") { Packages = [Abstractions], ForbiddenAssemblies = [.. Web, .. Databases] },
        new("CartIntegrity.Sqlite")
        {
            Projects = ["CartIntegrity"], Packages = [Abstractions, "Microsoft.Data.Sqlite", "SQLitePCLRaw."], ForbiddenAssemblies = [.. Web, "Microsoft.EntityFrameworkCore"],
        },
        new("CartIntegrity.PostgreSql")
        {
            Projects = ["CartIntegrity"], Packages = [Abstractions, "Npgsql"], ForbiddenAssemblies = [.. Web, "Microsoft.EntityFrameworkCore"],
        },
        new("CartIntegrity.AspNetCore")
        {
            Projects = ["CartIntegrity"], Packages = [Abstractions], Frameworks = ["Microsoft.AspNetCore.App"], ForbiddenAssemblies = Databases,
        },
        new("CartIntegrity.Testing")
        {
            Projects = ["CartIntegrity"], Packages = [Abstractions, "xunit."], ForbiddenAssemblies = [.. Web, .. Databases],
        },
    ];

    public static TheoryData<string> Packages => SdkPackage.Names;

    [Theory]
    [MemberData(nameof(Packages))]
    public void Project_knows_only_what_it_may(string package)
    {
        var arrow = Arrows.SingleOrDefault(it => it.Project == package);
        arrow.Should().NotBeNull("a new project of the SDK says here what it may know");
        var assemblies = SdkPackage.Named(package).Assembly.GetReferencedAssemblies().Select(name => name.Name!);
        arrow!.Broken(ProjectFile.Read($"sdk/{package}/{package}.csproj"), assemblies).Should().BeEmpty();
    }

    [Fact]
    public void Shop_and_tests_are_known_to_no_project_of_the_sdk() =>
        RepositoryFolder.FilesIn("sdk", ".csproj").Select(ProjectFile.Read)
            .SelectMany(file => file.Projects.Where(name => !SdkPackage.All.Any(package => package.Name == name)).Select(name => $"{file.Path} references {name}"))
            .Should().BeEmpty();

    [Fact]
    public void Broken_every_kind_of_wrong_arrow_is_told()
    {
        var file = new ProjectFile("x", ["DemoStore", "CartIntegrity"], ["Npgsql", "Microsoft.Extensions.Options"], ["Microsoft.AspNetCore.App"]);
        var arrow = new Arrow("Core") { Projects = ["CartIntegrity"], Packages = [Abstractions], ForbiddenAssemblies = Databases };
        arrow.Broken(file, ["System.Runtime", "System.Data.Common"]).Should().Equal(
            "Core references the project DemoStore", "Core references the package Npgsql",
            "Core references the framework Microsoft.AspNetCore.App", "Core uses the assembly System.Data.Common");
    }
}
