namespace OpcOnboarding.Functions.OpenApi;

/// <summary>What a type is called in the description, where its own name says too little outside its class.</summary>
/// <param name="name">The name.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Enum)]
internal sealed class SchemaNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
