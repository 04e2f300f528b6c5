using OpcOnboarding.Functions.Texts;

namespace OpcOnboarding.Functions.Problems;

/// <summary>One fault of one field. The message never repeats the value that was sent.</summary>
/// <param name="Field">The field's path: member names with dots, indexes in brackets (<c>founder.residentId</c>).</param>
/// <param name="Code">The stable name of the fault.</param>
/// <param name="MessageZh">The sentence in Chinese.</param>
/// <param name="MessageEn">The sentence in English.</param>
internal sealed record FieldError(string Field, string Code, string MessageZh, string MessageEn)
{
    /// <summary>A fault that any field can have.</summary>
    /// <param name="field">The field's path.</param>
    /// <param name="fault">What is wrong.</param>
    /// <param name="arguments">Fill the places of the fault's sentence: limits and names.</param>
    public FieldError(string field, FieldFault fault, params object[] arguments)
        : this(field, FieldFaultNames.CodeOf(fault), new Text(FieldFaultNames.TextOf(fault), arguments))
    {
    }

    private FieldError(string field, string code, Text message)
        : this(field, code, Wording.In(Language.Chinese, message), Wording.In(Language.English, message))
    {
    }

    /// <summary>The sentence for people.</summary>
    public string MessageIn(Language language) => language is Language.English ? MessageEn : MessageZh;
}
