using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace House.Tests;

/// <summary>Writes one visible member as one line.</summary>
internal static class MemberText
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>The line, or null for a member that is not part of the promise.</summary>
    public static string? Of(MemberInfo member) => member switch
    {
        _ when member.IsDefined(typeof(CompilerGeneratedAttribute)) => null,
        ConstructorInfo it when IsVisible(it) => $"{Access(it)}{TypeName.Of(it.DeclaringType!)}({Parameters(it)})",
        PropertyInfo it => Property(it),
        EventInfo it when IsVisible(it.AddMethod) => $"{Access(it.AddMethod!)}event {TypeName.Of(it.EventHandlerType!)} {it.Name}",
        FieldInfo it when it.IsPublic || it.IsFamily || it.IsFamilyOrAssembly => Field(it),
        MethodInfo it when IsVisible(it) && IsOwn(it) => Method(it),
        _ => null,
    };

    private static string? Property(PropertyInfo property)
    {
        var visible = property.GetAccessors(nonPublic: true).Where(IsVisible).ToArray();
        if (visible.Length == 0)
        {
            return null;
        }

        var accessors = visible.Select(accessor => accessor == property.GetMethod ? "get;" : IsInit(accessor) ? "init;" : "set;");
        var index = string.Join(", ", property.GetIndexParameters().Select(Parameter));
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{Access(visible[0])}{required}{TypeName.Of(property.PropertyType, Nullability.Create(property))} " +
               $"{property.Name}{(index.Length > 0 ? $"[{index}]" : "")} {{ {string.Join(' ', accessors)} }}";
    }

    private static string? Field(FieldInfo field)
    {
        if (field.IsSpecialName)
        {
            return null;
        }

        if (field.DeclaringType!.IsEnum)
        {
            return $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}";
        }

        var kind = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        var value = field.IsLiteral ? $" = {Literal(field.GetRawConstantValue())}" : "";
        return $"{kind}{TypeName.Of(field.FieldType, Nullability.Create(field))} {field.Name}{value}";
    }

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeName.Of))}>" : "";
        return $"{Access(method)}{TypeName.Of(method.ReturnType, Nullability.Create(method.ReturnParameter))} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method)
    {
        var first = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return first + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var way = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "";
        var value = parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue)}" : "";
        return $"{way}{TypeName.Of(parameter.ParameterType, Nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Access(MethodBase method)
    {
        var change = method.IsStatic ? "static " : method.IsAbstract ? "abstract " : method.IsVirtual && !method.IsFinal ? "virtual " : "";
        return (method.IsPublic ? "" : "protected ") + (method.DeclaringType!.IsInterface ? change.Replace("abstract ", "", StringComparison.Ordinal) : change);
    }

    private static bool IsVisible(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    // Accessors are told with their property or event; an override adds nothing to what the base promises.
    private static bool IsOwn(MethodInfo method) =>
        (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && method.GetBaseDefinition().DeclaringType == method.DeclaringType;

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
