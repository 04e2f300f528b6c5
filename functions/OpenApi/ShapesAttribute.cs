namespace OpcOnboarding.Functions.OpenApi;

/// <summary>The JSON of this member, or of each entry of it, has one of these shapes.</summary>
/// <param name="types">Types that only describe.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ShapesAttribute(params Type[] types) : Attribute
{
    /// <summary>Types that only describe.</summary>
    public IReadOnlyList<Type> Types { get; } = types;
}
