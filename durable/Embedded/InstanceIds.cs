namespace OpcOnboarding.Durable.Embedded;

/// <summary>What may be an instance id.</summary>
internal static class InstanceIds
{
    private const int Longest = 256;

    /// <summary>Refuses what the Durable Functions extension refuses by length and first letter; other characters are escaped in keys.</summary>
    /// <exception cref="ArgumentException">The id is empty, too long, or begins with <c>@</c>.</exception>
    public static void Check(string instanceId)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        if (instanceId.Length > Longest || instanceId[0] == '@')
        {
            throw new ArgumentException($"An instance id has 1 to {Longest} characters and does not begin with @.", nameof(instanceId));
        }
    }
}
