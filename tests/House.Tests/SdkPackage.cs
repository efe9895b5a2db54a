using System.Reflection;

namespace House.Tests;

/// <summary>One package of the SDK: its project, its assembly and what the house says about it.</summary>
internal sealed record SdkPackage(string Name)
{
    /// <summary>Every folder of sdk/ with a project is a package.</summary>
    public static IReadOnlyList<SdkPackage> All { get; } =
    [
        .. RepositoryFolder.FilesIn("sdk", ".csproj").Select(path => new SdkPackage(Path.GetFileNameWithoutExtension(path))).OrderBy(package => package.Name),
    ];

    public static TheoryData<string> Names { get; } = [.. All.Select(package => package.Name)];

    public string Project => $"sdk/{Name}/{Name}.csproj";

    /// <summary>The built assembly; a new package is added to the project references of House.Tests.</summary>
    public Assembly Assembly => Assembly.Load(Name);

    public static SdkPackage Named(string name) => All.Single(package => package.Name == name);

    /// <summary>All types somebody wrote, public or not.</summary>
    public IEnumerable<Type> WrittenTypes => Assembly.GetTypes().Where(type => !IsMadeByCompiler(type));

    public static bool IsMadeByCompiler(Type type)
    {
        for (var current = type; current is not null; current = current.DeclaringType)
        {
            if (current.Name.Contains('<', StringComparison.Ordinal) ||
                current.GetCustomAttributesData().Any(data => data.AttributeType.Name is "CompilerGeneratedAttribute" or "GeneratedCodeAttribute" or "EmbeddedAttribute"))
            {
                return true;
            }
        }

        return false;
    }
}
