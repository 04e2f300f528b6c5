using System.Text.Json.Nodes;

namespace OpcOnboarding.Durable.CustomHandler;

/// <summary>One function of the app, as the Functions host knows it.</summary>
/// <param name="Name">Its name: the folder of its function.json, and the path of its invocations.</param>
internal abstract record FunctionDefinition(string Name)
{
    /// <summary>The bindings of its function.json, the trigger first.</summary>
    /// <remarks>Never <c>$return</c> on a trigger whose value we send: the host would try to read base64 in it (wire facts, part a).</remarks>
    public abstract IReadOnlyList<JsonObject> Bindings { get; }

    /// <summary>Whether its invocations say where the management API is.</summary>
    public bool HasDurableClient => Bindings.Any(binding => (string?)binding["type"] == DurableClient.Name);

    /// <summary>A binding that goes into the function.</summary>
    protected static JsonObject In(string type, string name) => new() { ["type"] = type, ["name"] = name, ["direction"] = "in" };
}

/// <summary>An orchestrator. It has no second binding: replay may read nothing but its history.</summary>
internal sealed record OrchestratorFunction(string Name) : FunctionDefinition(Name)
{
    public const string Trigger = "context";

    public override IReadOnlyList<JsonObject> Bindings => [In("orchestrationTrigger", Trigger)];
}

/// <summary>An activity. Its second binding tells where the management API is, and its key.</summary>
internal sealed record ActivityFunction(string Name) : FunctionDefinition(Name)
{
    public const string Trigger = "input";

    public override IReadOnlyList<JsonObject> Bindings => [In("activityTrigger", Trigger), DurableClient.Binding];
}

/// <summary>Something done by the clock.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Schedule">NCRONTAB, six fields, UTC.</param>
/// <param name="Run">What is done; a failure is reported to the host and done again at the next time.</param>
internal sealed record TimerFunction(string Name, string Schedule, Func<IServiceProvider, CancellationToken, Task> Run) : FunctionDefinition(Name)
{
    public const string Trigger = "timer";

    public override IReadOnlyList<JsonObject> Bindings
    {
        get
        {
            var trigger = In("timerTrigger", Trigger);
            trigger["schedule"] = Schedule;
            return [trigger, DurableClient.Binding];
        }
    }
}

/// <summary>Something done for each message of a queue.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="QueueName">The storage queue.</param>
/// <param name="Connection">The app setting that names the account.</param>
/// <param name="Run">What is done with the message's text; after a failure the host sends the message again.</param>
internal sealed record QueueFunction(
    string Name, string QueueName, string Connection, Func<IServiceProvider, string, CancellationToken, Task> Run) : FunctionDefinition(Name)
{
    public const string Trigger = "msg";

    public override IReadOnlyList<JsonObject> Bindings
    {
        get
        {
            var trigger = In("queueTrigger", Trigger);
            (trigger["queueName"], trigger["connection"]) = (QueueName, Connection);
            return [trigger, DurableClient.Binding];
        }
    }
}

/// <summary>Requests that the host sends on as they are: exactly one httpTrigger in, one http out.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Route">The route template below the root.</param>
/// <param name="Methods">The methods, in lower case.</param>
internal sealed record ForwardedFunction(string Name, string Route, IReadOnlyList<string> Methods) : FunctionDefinition(Name)
{
    public override IReadOnlyList<JsonObject> Bindings
    {
        get
        {
            var trigger = In("httpTrigger", "request");
            // Who may do what is decided by the app, for each caller: a key that all callers share would say nothing.
            trigger["authLevel"] = "anonymous";
            trigger["methods"] = new JsonArray([.. Methods.Select(method => JsonValue.Create(method))]);
            trigger["route"] = Route;
            return [trigger, new JsonObject { ["type"] = "http", ["name"] = "response", ["direction"] = "out" }];
        }
    }
}
