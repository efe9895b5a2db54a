using System.Runtime.CompilerServices;

namespace House.Tests;

/// <summary>What the house says about single types.</summary>
internal static class TypeRules
{
    private const string Root = "CartIntegrity";
    private static readonly string[] GeneratedNamespaces = ["System", "Microsoft", "AspNetCoreGeneratedDocument"];

    /// <summary>Sealed, static, abstract or no class at all; everything else is somebody's base class by accident.</summary>
    public static bool IsClosed(Type type) => !type.IsClass || type.IsSealed || type.IsAbstract;

    /// <summary>
    /// Folders do not add to the namespace. Registration lives in the root namespace, so that one using shows all of it. What generators write
    /// beside our own types is theirs, unless it is public.
    /// </summary>
    public static bool IsInNamespace(Type type, string package) =>
        type.Namespace == package || (type.Namespace == Root && IsRegistration(type)) || (!type.IsVisible && IsGenerated(type.Namespace ?? ""));

    private static bool IsRegistration(Type type) => type is { IsAbstract: true, IsSealed: true } && type.IsDefined(typeof(ExtensionAttribute), inherit: false);

    private static bool IsGenerated(string space) =>
        GeneratedNamespaces.Any(it => space == it || space.StartsWith(it + ".", StringComparison.Ordinal));
}
