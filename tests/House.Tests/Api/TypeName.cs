using System.Reflection;

namespace House.Tests;

/// <summary>Writes types as C# does, without namespaces of the framework.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(short)] = "short",
        [typeof(ushort)] = "ushort", [typeof(int)] = "int", [typeof(uint)] = "uint", [typeof(long)] = "long", [typeof(ulong)] = "ulong",
        [typeof(float)] = "float", [typeof(double)] = "double", [typeof(decimal)] = "decimal", [typeof(char)] = "char",
        [typeof(string)] = "string", [typeof(object)] = "object",
    };

    public static string Of(Type type) => Of(type, null);

    /// <param name="type">The type.</param>
    /// <param name="nullability">What the compiler knows of null at this place, when asked for.</param>
    public static string Of(Type type, NullabilityInfo? nullability)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value) + "?";
        }

        var mark = !type.IsValueType && nullability?.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsArray)
        {
            return Of(type.GetElementType()!, nullability?.ElementType) + "[]" + mark;
        }

        return (Keywords.GetValueOrDefault(type) ?? Named(type, nullability)) + mark;
    }

    private static string Named(Type type, NullabilityInfo? nullability)
    {
        var outer = type.IsNested && !type.IsGenericParameter ? Of(type.DeclaringType!) + "." : "";
        var name = type.Name.Split('`')[0];
        var arguments = type.GetGenericArguments();
        var known = nullability?.GenericTypeArguments ?? [];
        return arguments.Length == 0 || !type.Name.Contains('`', StringComparison.Ordinal)
            ? outer + name
            : $"{outer}{name}<{string.Join(", ", arguments.Select((argument, i) => Of(argument, known.ElementAtOrDefault(i))))}>";
    }
}
