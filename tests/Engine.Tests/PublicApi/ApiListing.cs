using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace NewsSearch.Engine.Tests.PublicApi;

/// <summary>What an assembly shows to others: a line for each public type and member, sorted, less what the compiler adds to records.</summary>
internal static class ApiListing
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The lines of an assembly.</summary>
    public static IEnumerable<string> Of(Assembly assembly) =>
        assembly.GetExportedTypes().SelectMany(type => Members(type).Prepend($"{ApiNames.Qualified(type)}: {Kind(type)}{Bases(type)}")).Order(StringComparer.Ordinal);

    /// <summary>The members that others see: public ones, and protected ones of what others can derive from.</summary>
    public static IEnumerable<MemberInfo> Visible(Type type) =>
        type.GetMembers(Declared).Where(member => IsVisible(type, member) && !member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false));

    private static IEnumerable<string> Members(Type type) => Visible(type).Select(member => $"{ApiNames.Qualified(type)}.{Describe(type, member)}");

    private static bool IsVisible(Type type, MemberInfo member) => member switch
    {
        MethodInfo { IsSpecialName: true } method => method.Name.StartsWith("op_", StringComparison.Ordinal) && method.IsPublic,
        MethodBase method => IsVisible(type, method),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(accessor => IsVisible(type, accessor)),
        FieldInfo field => field.IsPublic && !field.IsSpecialName,
        _ => false,
    };

    private static bool IsVisible(Type type, MethodBase method) => method.IsPublic || (!type.IsSealed && (method.IsFamily || method.IsFamilyOrAssembly));

    private static string Describe(Type type, MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{method.Name}({Parameters(method)}) -> {ApiNames.Of(method.ReturnParameter)}{Modifiers(method)}",
        PropertyInfo property => $"{property.Name} {{ {Accessors(type, property)} }} -> {ApiNames.Of(property)}{Modifiers(property.GetMethod!)}{Required(property)}",
        FieldInfo { IsLiteral: true } field => string.Create(CultureInfo.InvariantCulture, $"{field.Name} = {Constant(field)}"),
        FieldInfo field => $"{field.Name} -> {ApiNames.Of(field.FieldType)}",
        _ => throw new NotSupportedException($"{member} is a {member.MemberType}."),
    };

    private static object? Constant(FieldInfo field) => field.FieldType.IsEnum ? Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture) : field.GetRawConstantValue();

    private static string Parameters(MethodBase method)
    {
        var extension = method.IsDefined(typeof(ExtensionAttribute), inherit: false) ? "this " : "";
        return extension + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var isParams = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute));
        var passed = (isParams ? "params " : "") + (parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "");
        return $"{passed}{ApiNames.Of(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")}";
    }

    private static string Default(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        var value when parameter.ParameterType.IsEnum => $"{parameter.ParameterType.Name}.{Enum.ToObject(parameter.ParameterType, value)}",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Accessors(Type type, PropertyInfo property)
    {
        var accessors = new List<string>();
        if (property.GetMethod is { } get && IsVisible(type, get))
        {
            accessors.Add("get;");
        }

        if (property.SetMethod is { } set && IsVisible(type, set))
        {
            accessors.Add(set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init;" : "set;");
        }

        return string.Join(' ', accessors);
    }

    private static string Modifiers(MethodInfo method) =>
        (method.IsStatic ? ", static" : "")
        + (method.IsPublic ? "" : ", protected")
        + (method is { IsAbstract: true, DeclaringType.IsInterface: false } ? ", abstract" : "")
        + (method.IsVirtual && !method.IsAbstract && !method.IsFinal && !method.DeclaringType!.IsSealed ? ", virtual" : "");

    private static string Required(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute)) ? ", required" : "";

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => type.IsDefined(typeof(FlagsAttribute)) ? "flags enum" : "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Bases(Type type)
    {
        if (type.IsEnum)
        {
            return "";
        }

        var bases = type.GetInterfaces().Where(face => !face.IsGenericType);
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            bases = bases.Except(parent.GetInterfaces()).Prepend(parent);
        }

        var names = string.Join(", ", bases.Select(ApiNames.Of));
        return names.Length == 0 ? "" : $" : {names}";
    }
}
