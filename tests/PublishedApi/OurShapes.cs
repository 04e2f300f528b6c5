using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace OpcOnboarding.Tests.PublishedApi;

/// <summary>The public members of a type of ours, in the published lists' notation.</summary>
internal static partial class OurShapes
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(double)] = "double",
    };

    /// <summary>The type's name in its heading, below a namespace that stands for ours.</summary>
    public static string Heading(Type type, string ours, string theirs) => theirs + (Arity().Replace(type.FullName!, "") + Arguments(type)).Replace('+', '.')[ours.Length..];

    public static IEnumerable<string> Of(Type type) => type.IsEnum
        ? Enum.GetNames(type).Select(name => $"{name} = {(int)Enum.Parse(type, name)}")
        :
        [
            .. type.GetConstructors(Own).Select(made => $"new({Parameters(made)})"),
            .. type.GetProperties(Own).Select(Property),
            .. type.GetMethods(Own).Where(IsWritten).Select(Method),
        ];

    private static bool IsWritten(MethodInfo method) =>
        !method.IsSpecialName
        && method.GetBaseDefinition().DeclaringType != typeof(object)
        && !method.IsDefined(typeof(CompilerGeneratedAttribute))
        && method.Name is not ("Equals" or "Deconstruct");

    private static string Property(PropertyInfo property)
    {
        var accessors = (property.GetMethod is { IsPublic: true } ? " get;" : "") + (property.SetMethod is { IsPublic: true } ? " set;" : "");
        return $"{Name(property.PropertyType)} {property.Name} {{{accessors} }}";
    }

    private static string Method(MethodInfo method)
    {
        var arguments = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
        return $"{Name(method.ReturnType)} {method.Name}{arguments}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(given => $"{Name(given.ParameterType)} {given.Name}"));

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return $"ref {Name(type.GetElementType()!)}";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Name(underlying)}?";
        }

        return type.IsArray ? $"{Name(type.GetElementType()!)}[]"
            : Keywords.TryGetValue(type, out var keyword) ? keyword
            : (type.IsNested && !type.IsGenericParameter ? $"{type.DeclaringType!.Name.Split('`')[0]}." : "") + type.Name.Split('`')[0] + Arguments(type);
    }

    private static string Arguments(Type type) =>
        type.IsGenericType ? $"<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : "";

    [GeneratedRegex(@"`\d+")]
    private static partial Regex Arity();
}
