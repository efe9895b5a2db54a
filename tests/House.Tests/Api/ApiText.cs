using System.Reflection;

namespace House.Tests;

/// <summary>The public API of an assembly as sorted text: a line per type, and below it an indented line per member.</summary>
internal static class ApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> Of(string heading, IEnumerable<Type> types) =>
    [
        heading,
        .. types.Where(type => !SdkPackage.IsMadeByCompiler(type)).OrderBy(TypeName.Of, StringComparer.Ordinal).SelectMany(Of),
    ];

    private static IEnumerable<string> Of(Type type)
    {
        var members = type.GetMembers(Declared).Select(MemberText.Of).OfType<string>().Order(StringComparer.Ordinal);
        return members.Select(member => "  " + member).Prepend(Heading(type));
    }

    private static string Heading(Type type)
    {
        var above = Bases(type).ToArray();
        return $"{Kind(type)} {TypeName.Of(type)}{(above.Length > 0 ? " : " + string.Join(", ", above) : "")}";
    }

    private static string Kind(Type type)
    {
        var record = type.GetMethod("PrintMembers", Declared) is not null ? "record " : "";
        return type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => $"{(IsReadOnly(type) ? "readonly " : "")}{record}struct",
            _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => $"{(type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")}{(record.Length > 0 ? "record" : "class")}",
        };
    }

    private static bool IsReadOnly(Type type) => type.GetCustomAttributesData().Any(data => data.AttributeType.Name == "IsReadOnlyAttribute");

    // Only what the type itself adds: what its base or another of its interfaces brings is not said again.
    private static IEnumerable<string> Bases(Type type)
    {
        var above = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum) && parent != typeof(MulticastDelegate)
            ? new[] { TypeName.Of(parent) }
            : [];
        var all = type.IsEnum ? [] : type.GetInterfaces();
        var inherited = (type.BaseType?.GetInterfaces() ?? []).Concat(all.SelectMany(it => it.GetInterfaces()));
        return above.Concat(all.Except(inherited).Where(it => it.IsVisible && !IsImplied(type, it)).Select(TypeName.Of).Order(StringComparer.Ordinal));
    }

    // Every record can be compared with its own kind.
    private static bool IsImplied(Type type, Type above) =>
        above.IsGenericType && above.GetGenericTypeDefinition() == typeof(IEquatable<>) && above.GetGenericArguments()[0] == type &&
        type.GetMethod("PrintMembers", Declared) is not null;
}
