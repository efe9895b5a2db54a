using System.Xml.Linq;

namespace House.Tests;

/// <summary>What a project file says it needs.</summary>
internal sealed record ProjectFile(string Path, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages, IReadOnlyList<string> Frameworks)
{
    public static ProjectFile Read(string path)
    {
        var root = XElement.Parse(RepositoryFolder.Read(path));
        return new(path, [.. Includes(root, "ProjectReference").Select(NameOf)], [.. Includes(root, "PackageReference")], [.. Includes(root, "FrameworkReference")]);
    }

    private static IEnumerable<string> Includes(XElement root, string element) =>
        root.Descendants(element).Select(it => (string?)it.Attribute("Include")).OfType<string>();

    private static string NameOf(string path) => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
}
