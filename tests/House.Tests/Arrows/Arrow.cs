namespace House.Tests;

/// <summary>What one project of the SDK may know. Packages and assemblies are named by how their names begin.</summary>
internal sealed record Arrow(string Project)
{
    public IReadOnlyList<string> Projects { get; init; } = [];

    public IReadOnlyList<string> Packages { get; init; } = [];

    public IReadOnlyList<string> Frameworks { get; init; } = [];

    /// <summary>Assemblies that must not be used even where a package or framework brings them along.</summary>
    public IReadOnlyList<string> ForbiddenAssemblies { get; init; } = [];

    public IEnumerable<string> Broken(ProjectFile file, IEnumerable<string> assemblies) =>
        file.Projects.Except(Projects).Select(name => $"{Project} references the project {name}")
            .Concat(file.Packages.Where(name => !StartsWithOne(name, Packages)).Select(name => $"{Project} references the package {name}"))
            .Concat(file.Frameworks.Except(Frameworks).Select(name => $"{Project} references the framework {name}"))
            .Concat(assemblies.Where(name => StartsWithOne(name, ForbiddenAssemblies)).Select(name => $"{Project} uses the assembly {name}"));

    private static bool StartsWithOne(string name, IEnumerable<string> beginnings) =>
        beginnings.Any(beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
}
