using System.Text.RegularExpressions;

namespace House.Tests;

/// <summary>Finds what belongs to one machine only: paths of a person's folders, and hosts that packages come from.</summary>
internal static partial class ForeignNames
{
    // Written in two halves, so that this file does not name what it forbids.
    private static readonly string[] Hosts =
    [
        "registry." + "npmjs", "www." + "npmjs", "registry." + "yarnpkg", "api." + "nuget", "www." + "nuget", "nuget" + ".org",
        "deb." + "debian", "security." + "debian", "archive." + "ubuntu", "files." + "pythonhosted", "pypi" + ".org", "proxy." + "golang",
        "pkgs." + "dev.azure", "npm." + "pkg.github", "registry-1." + "docker",
    ];

    public static IEnumerable<string> In(string text)
    {
        var paths = MachinePath().Matches(text).Select(match => match.Value.Trim());
        var hosts = Hosts.Where(host => text.Contains(host, StringComparison.OrdinalIgnoreCase));
        return paths.Concat(hosts).Distinct();
    }

    [GeneratedRegex(@"(?<![\w.~*/-])/(?:work|root|home/\w+|Users/\w+)/[\w.-]+|\b[A-Z]:\\+Users\\+\w+", RegexOptions.CultureInvariant)]
    private static partial Regex MachinePath();
}
