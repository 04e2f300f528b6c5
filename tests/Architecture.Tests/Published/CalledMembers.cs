using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace OpcOnboarding.Architecture.Tests.Published;

/// <summary>The members that code calls, makes or names as an attribute, read from its instructions.</summary>
internal static class CalledMembers
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> s_codes = typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>What some types call; calls of a member on itself, and those that the compiler writes into records, are none.</summary>
    public static IEnumerable<(Module, int)> Of(IEnumerable<Type> types) => types.SelectMany(type =>
        type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own)).Where(IsWritten).SelectMany(Calls).Concat(Attributes(type)));

    /// <summary>The same whichever type arguments a member is used with.</summary>
    public static (Module, int) Identity(MethodBase method) => (method.Module, method.MetadataToken);

    // Bodies of lambdas and state machines lie in types of the compiler; the methods of those types carry no mark.
    private static bool IsWritten(MethodBase method) =>
        !(method.IsDefined(typeof(CompilerGeneratedAttribute)) && method.DeclaringType!.GetMethod("<Clone>$", Own) is not null) && method.Name is not "PrintMembers";

    private static IEnumerable<(Module, int)> Attributes(Type type) => type.GetCustomAttributesData()
        .SelectMany(used => used.NamedArguments.Select(named => (named.MemberInfo as PropertyInfo)?.SetMethod).OfType<MethodBase>().Append(used.Constructor))
        .Select(Identity);

    private static IEnumerable<(Module, int)> Calls(MethodBase caller) => caller.GetMethodBody()?.GetILAsByteArray() is { } code
        ? Tokens(code).Select(token => Resolve(caller, token)).OfType<MethodBase>().Select(Identity).Where(called => called != Identity(caller))
        : [];

    private static MethodBase? Resolve(MethodBase caller, int token) => caller.Module.ResolveMember(
        token,
        caller.DeclaringType!.IsGenericType ? caller.DeclaringType.GetGenericArguments() : null,
        caller.IsGenericMethod ? caller.GetGenericArguments() : null) as MethodBase;

    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var one = s_codes[code[at] == 0xFE ? (short)((code[at++] << 8) | code[at++]) : code[at++]];
            if (one.OperandType is OperandType.InlineMethod or OperandType.InlineTok)
            {
                yield return BitConverter.ToInt32(code, at);
            }

            at += Length(one.OperandType, code, at);
        }
    }

    private static int Length(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
