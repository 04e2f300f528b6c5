namespace OpcOnboarding.Durable;

/// <summary>Names of exception types as they stand on the wire.</summary>
/// <remarks>
/// Types that stand in for published ones carry the published name, so that a history reads the same whichever
/// worker wrote it (wire facts, part c, failures and non-determinism).
/// </remarks>
internal static class ErrorTypeName
{
    private const string PublishedTaskFailed = "Microsoft.DurableTask.TaskFailedException";
    private const string PublishedNonDeterminism = "DurableTask.Core.Exceptions.NonDeterministicOrchestrationException";

    public static string Of(Exception exception) => Of(exception.GetType());

    /// <summary>Whether a name on the wire stands for a type or for one derived from it, among the types loaded here.</summary>
    public static bool Matches(string name, Type type) =>
        Of(type) == name || (Find(name) is { } found && type.IsAssignableFrom(found));

    private static string Of(Type type)
    {
        if (type == typeof(TaskFailedException))
        {
            return PublishedTaskFailed;
        }

        return type == typeof(NonDeterministicOrchestrationException) ? PublishedNonDeterminism : type.ToString();
    }

    private static Type? Find(string name) => name switch
    {
        "" => null,
        PublishedTaskFailed => typeof(TaskFailedException),
        PublishedNonDeterminism => typeof(NonDeterministicOrchestrationException),
        _ => AppDomain.CurrentDomain.GetAssemblies()
            .Select(assembly => assembly.GetType(name, throwOnError: false))
            .FirstOrDefault(type => type is not null),
    };
}
