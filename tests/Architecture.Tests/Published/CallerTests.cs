using System.Reflection;
using OpcOnboarding.Durable;
using OpcOnboarding.Durable.Client;

namespace OpcOnboarding.Architecture.Tests.Published;

/// <summary>
/// The stand-ins for the published Durable Task packages get no further member that nobody calls. Callers are the product, durable's own worker and
/// clients, and what runs on them in Durable.Tests, the golden vectors first; the tests of the stand-ins themselves do not count.
/// </summary>
public sealed class CallerTests
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private const string OwnTests = "OpcOnboarding.Durable.Tests.Abstractions";

    // Called by nobody but their own tests. The list may only become shorter.
    private static readonly string[] s_uncalled =
    [
        "DurableTaskRegistry.OpcOnboarding.Durable.DurableTaskRegistry AddActivity[TActivity](OpcOnboarding.Durable.TaskName)",
        "DurableTaskRegistry.OpcOnboarding.Durable.DurableTaskRegistry AddOrchestrator[TOrchestrator]()",
        "ITaskActivity.OutputType",
        "ITaskOrchestrator.OutputType",
        "ParentOrchestrationInstance.Name",
        "RetryContext.CancellationToken",
        "new StartOrchestrationOptions(1)",
        "new SubOrchestrationOptions(1)",
        "new TaskFailedException(3)",
        "TaskFailedException.Boolean IsCausedByException[T]()",
        "TaskName.Version",
        "TaskOptions.OpcOnboarding.Durable.TaskOptions FromRetryHandler(OpcOnboarding.Durable.RetryHandler)",
        "TaskOptions.OpcOnboarding.Durable.SubOrchestrationOptions WithInstanceId(System.String)",
        "TaskOrchestrationContext.ReplaySafeLoggerFactory",
        "TaskOrchestrationContext.System.Threading.Tasks.Task CallActivityAsync(OpcOnboarding.Durable.TaskName, OpcOnboarding.Durable.TaskOptions)",
        "TaskOrchestrationContext.System.Threading.Tasks.Task CallSubOrchestratorAsync(OpcOnboarding.Durable.TaskName, OpcOnboarding.Durable.TaskOptions)",
        "TaskOrchestrationContext.Microsoft.Extensions.Logging.ILogger CreateReplaySafeLogger(System.String)",
        "TaskOrchestrationContext.Microsoft.Extensions.Logging.ILogger CreateReplaySafeLogger(System.Type)",
        "TaskOrchestrationContext.Microsoft.Extensions.Logging.ILogger CreateReplaySafeLogger[T]()",
        "DurableTaskClient.Name",
        "DurableTaskClient.System.Threading.Tasks.Task`1[System.String] ScheduleNewOrchestrationInstanceAsync(OpcOnboarding.Durable.TaskName, System.Threading.CancellationToken)",
        "DurableTaskClient.System.Threading.Tasks.Task`1[System.String] ScheduleNewOrchestrationInstanceAsync(OpcOnboarding.Durable.TaskName, System.Object, System.Threading.CancellationToken)",
        "DurableTaskClient.System.Threading.Tasks.Task`1[System.String] ScheduleNewOrchestrationInstanceAsync(OpcOnboarding.Durable.TaskName, OpcOnboarding.Durable.StartOrchestrationOptions, System.Threading.CancellationToken)",
        "DurableTaskClient.System.Threading.Tasks.Task RaiseEventAsync(System.String, System.String, System.Threading.CancellationToken)",
        "DurableTaskClient.System.Threading.Tasks.Task TerminateInstanceAsync(System.String, System.Threading.CancellationToken)",
        "OrchestrationQuery.TaskHubNames",
        "new PurgeInstanceOptions(1)",
        "PurgeResult.IsComplete",
    ];

    private static readonly Assembly s_durable = typeof(DataConverter).Assembly;

    [Fact]
    public void StandIns_EachPublicMember_HasACallerOrIsKnownToHaveNone()
    {
        var called = Callers().ToHashSet();
        var members = s_durable.GetExportedTypes().Where(type => type.Namespace is "OpcOnboarding.Durable" or "OpcOnboarding.Durable.Client").SelectMany(Members).ToList();

        Assert.True(members.Count > 100, $"Only {members.Count} members were looked at.");
        var uncalled = members.Where(member => !member.Accessors.Any(accessor => called.Contains(CalledMembers.Identity(accessor)))).Select(member => member.Name).ToList();
        Assert.True(uncalled.SequenceEqual(s_uncalled), string.Join('\n', uncalled));
    }

    private static IEnumerable<(Module, int)> Callers() => CalledMembers.Of(
    [
        .. s_durable.GetTypes(),
        .. new[] { "OpcOnboarding.Workflows", "OpcOnboarding.Functions" }.SelectMany(name => Assembly.Load(name).GetTypes()),
        .. Assembly.LoadFrom(RunningTests).GetTypes().Where(type => type.Namespace != OwnTests),
    ]);

    // Built before this project, beside it.
    private static string RunningTests =>
        Path.Combine(AppContext.BaseDirectory.Replace("Architecture.Tests", "Durable.Tests", StringComparison.Ordinal), "OpcOnboarding.Durable.Tests.dll");

    /// <summary>Constructors, properties (by either accessor) and methods; not what the compiler writes, nor what every object has.</summary>
    private static IEnumerable<(string Name, MethodBase[] Accessors)> Members(Type type) => type.IsEnum || typeof(Delegate).IsAssignableFrom(type)
        ? []
        :
        [
            .. type.GetConstructors(Public).Select(made => ($"new {type.Name}({made.GetParameters().Length})", new MethodBase[] { made })),
            .. type.GetProperties(Public).Select(property => ($"{type.Name}.{property.Name}", property.GetAccessors().Cast<MethodBase>().ToArray())),
            .. type.GetMethods(Public).Where(method => IsWritten(method) && !IsOfAnotherInterface(type, method)).Select(method => ($"{type.Name}.{method}", new MethodBase[] { method })),
        ];

    // Called by way of that interface, as by await foreach.
    private static bool IsOfAnotherInterface(Type type, MethodInfo method) =>
        type.GetInterfaces().Any(known => known.Assembly != s_durable && known.GetMethod(method.Name) is not null);

    private static bool IsWritten(MethodInfo method) =>
        !method.IsSpecialName
        && method.GetBaseDefinition() == method
        && !method.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute))
        && method.Name is not ("Equals" or "Deconstruct");
}
