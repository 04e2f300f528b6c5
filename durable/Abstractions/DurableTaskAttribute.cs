namespace OpcOnboarding.Durable;

/// <summary>Gives an orchestrator or activity class the name it is registered under.</summary>
/// <param name="name">The name; null for the class name.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DurableTaskAttribute(string? name = null) : Attribute
{
    /// <summary>The name; empty for the class name.</summary>
    public TaskName Name { get; } = new(name ?? string.Empty);

    internal static TaskName NameOf(Type type)
    {
        var given = (DurableTaskAttribute?)GetCustomAttribute(type, typeof(DurableTaskAttribute));
        return given?.Name.Name is { Length: > 0 } name ? name : type.Name;
    }
}
