using System.Reflection;

namespace NewsSearch.Engine.Tests.PublicApi;

/// <summary>Types as one writes them, with <c>?</c> where null is allowed.</summary>
internal static class ApiNames
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    /// <summary>Name of an exported type with its namespace.</summary>
    public static string Qualified(Type type) => type.FullName!.Replace('+', '.');

    /// <summary>A type, where it may not be null.</summary>
    public static string Of(Type type) => Of(type, nullability: null);

    /// <summary>The type of a parameter or of what is returned.</summary>
    public static string Of(ParameterInfo parameter) => Of(parameter.ParameterType, Nullability.Create(parameter));

    /// <summary>The type of a property.</summary>
    public static string Of(PropertyInfo property) => Of(property.PropertyType, Nullability.Create(property));

    private static string Of(Type type, NullabilityInfo? nullability)
    {
        if (type.IsByRef)
        {
            type = type.GetElementType()!;
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Of(value)}?";
        }

        var name = type.IsArray ? $"{Of(type.GetElementType()!, nullability?.ElementType)}[]"
            : type.IsGenericType ? Generic(type, nullability)
            : Keywords.GetValueOrDefault(type, type.Name);
        var mayBeNull = !type.IsValueType && nullability is not null
            && (nullability.ReadState == NullabilityState.Nullable || nullability.WriteState == NullabilityState.Nullable);
        return mayBeNull ? $"{name}?" : name;
    }

    private static string Generic(Type type, NullabilityInfo? nullability)
    {
        var arguments = type.GetGenericArguments().Select((argument, place) => Of(argument, nullability?.GenericTypeArguments.ElementAtOrDefault(place)));
        return type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal)
            ? $"({string.Join(", ", arguments)})"
            : $"{type.Name.Split('`')[0]}<{string.Join(", ", arguments)}>";
    }
}
