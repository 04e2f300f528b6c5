using System.Text.RegularExpressions;

namespace OpcOnboarding.Durable.CustomHandler;

/// <summary>
/// All functions of the app: every orchestrator and activity of a registry, and what timers, queues and HTTP requests trigger.
/// Invocations are dispatched by it and the host's metadata are written from it, so the two cannot differ.
/// </summary>
public sealed partial class FunctionCatalogue
{
    private readonly SortedDictionary<string, FunctionDefinition> functions = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes every orchestrator and activity of a registry.</summary>
    /// <param name="registry">What can be orchestrated.</param>
    /// <exception cref="ArgumentException">A name is used twice, or is none that the host takes.</exception>
    public FunctionCatalogue(DurableTaskRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        foreach (var (name, _) in registry.GetOrchestrators())
        {
            Add(new OrchestratorFunction(name.Name));
        }

        foreach (var (name, _) in registry.GetActivities())
        {
            Add(new ActivityFunction(name.Name));
        }
    }

    internal IReadOnlyCollection<FunctionDefinition> All => functions.Values;

    /// <summary>Adds something done by the clock, by one instance of the app at a time.</summary>
    /// <param name="name">The function's name.</param>
    /// <param name="schedule">NCRONTAB, six fields, UTC.</param>
    /// <param name="run">What is done, with the app's services.</param>
    /// <exception cref="ArgumentException">The name is taken, or is none that the host takes.</exception>
    public FunctionCatalogue AddTimer(string name, string schedule, Func<IServiceProvider, CancellationToken, Task> run) =>
        Add(new TimerFunction(name, schedule, run));

    /// <summary>Adds something done for each message of a storage queue; at least once for each.</summary>
    /// <param name="name">The function's name.</param>
    /// <param name="queueName">The queue.</param>
    /// <param name="connection">The app setting that names the account.</param>
    /// <param name="run">What is done with the message's text, with the app's services.</param>
    /// <exception cref="ArgumentException">The name is taken, or is none that the host takes.</exception>
    public FunctionCatalogue AddQueue(string name, string queueName, string connection, Func<IServiceProvider, string, CancellationToken, Task> run) =>
        Add(new QueueFunction(name, queueName, connection, run));

    /// <summary>Adds requests that the host forwards as they are; they are answered by the app's own routes.</summary>
    /// <param name="name">The function's name.</param>
    /// <param name="route">The route template below the root.</param>
    /// <param name="methods">The HTTP methods.</param>
    /// <remarks>
    /// Invocations are posts to the root's children. A forwarded function that takes posts there would let any caller on the
    /// network invoke an activity, so such a route is refused.
    /// </remarks>
    /// <exception cref="ArgumentException">The name is taken, or the route could be mistaken for an invocation.</exception>
    public FunctionCatalogue AddForwarded(string name, string route, params IReadOnlyList<string> methods)
    {
        ArgumentException.ThrowIfNullOrEmpty(route);
        var isOpenAtTheRoot = route.StartsWith('{') || !route.Contains('/', StringComparison.Ordinal);
        if (isOpenAtTheRoot && methods.Any(method => !IsHarmless(method)))
        {
            throw new ArgumentException($"'{route}' would forward requests that look like invocations; give it a first segment.", nameof(route));
        }

        return Add(new ForwardedFunction(name, route, [.. methods.Select(method => method.ToLowerInvariant())]));
    }

    /// <summary>Those that the host invokes by a post; what it forwards is none of them.</summary>
    internal IEnumerable<FunctionDefinition> Invoked => All.Where(function => function is not ForwardedFunction);

    private static bool IsHarmless(string method) =>
        method.Equals("get", StringComparison.OrdinalIgnoreCase) || method.Equals("head", StringComparison.OrdinalIgnoreCase);

    private FunctionCatalogue Add(FunctionDefinition function)
    {
        if (!FunctionName().IsMatch(function.Name))
        {
            throw new ArgumentException($"'{function.Name}' is no name for a function: a letter, then letters, digits, _ and -, 127 at most.");
        }

        return functions.TryAdd(function.Name, function)
            ? this
            : throw new ArgumentException($"Two functions are named '{function.Name}'; orchestrators, activities and triggers share their names.");
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,126}$")]
    private static partial Regex FunctionName();
}
