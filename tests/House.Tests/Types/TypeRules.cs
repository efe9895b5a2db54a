namespace House.Tests;

/// <summary>What the house says about single types.</summary>
internal static class TypeRules
{
    private static readonly string[] GeneratedNamespaces = ["System", "Microsoft", "AspNetCoreGeneratedDocument"];

    /// <summary>Sealed, static, abstract or no class at all; everything else is somebody's base class by accident.</summary>
    public static bool IsClosed(Type type) => !type.IsClass || type.IsSealed || type.IsAbstract;

    /// <summary>Folders do not add to the namespace. What generators write beside our own types is theirs, unless it is public.</summary>
    public static bool IsInNamespace(Type type, string package) =>
        type.Namespace == package || (!type.IsVisible && IsGenerated(type.Namespace ?? ""));

    private static bool IsGenerated(string space) =>
        GeneratedNamespaces.Any(it => space == it || space.StartsWith(it + ".", StringComparison.Ordinal));
}
