namespace OpcOnboarding.Functions.OpenApi;

/// <summary>The text, or each text of the list, is one of a set of names that <see cref="NameSets"/> holds.</summary>
/// <param name="set">Name of the set.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NamesAttribute(string set) : Attribute
{
    /// <summary>Name of the set.</summary>
    public string Set { get; } = set;
}
