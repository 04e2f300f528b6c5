using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Operations;

/// <summary>
/// Lets only the owner of the task hub take what changes something, and nobody once the service is being stopped: 503 with
/// <c>Retry-After</c>. Reading goes on. So a standby writes nothing, and a copy of the store is of one instant.
/// </summary>
internal sealed class CommandDoor(RequestDelegate next, ITaskHubOperations hub, GracefulStop stop)
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);
    private static readonly PathString Api = "/api";

    // Signing in writes nothing, and a hold says by itself who may not begin one.
    private static readonly PathString[] Open = ["/api/development", "/api/administration/hold"];

    /// <summary>Refuses, or lets the request go on.</summary>
    public Task InvokeAsync(HttpContext http) =>
        ChangesSomething(http.Request) && Refusal() is { } refusal ? new RefusalResult(refusal).ExecuteAsync(http) : next(http);

    private Refusal? Refusal() => stop.HasBegun ? new Refusal.Draining(Wait) : hub.IsOwner ? null : new Refusal.Standby(Wait);

    private static bool ChangesSomething(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
        && request.Path.StartsWithSegments(Api) && !Array.Exists(Open, path => request.Path.StartsWithSegments(path));
}
