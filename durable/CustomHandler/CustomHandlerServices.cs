using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Management;
using OpcOnboarding.Durable.Worker;

namespace OpcOnboarding.Durable.CustomHandler;

/// <summary>Makes an ASP.NET Core app a custom handler of the Azure Functions host, with the Durable Functions extension as its task hub.</summary>
public static class CustomHandlerServices
{
    /// <summary>
    /// Adds the worker behind the host and a <see cref="DurableTaskClient"/> over the host's management API. The caller
    /// registers <see cref="DurableTaskRegistry"/>, and may register <see cref="DataConverter"/> and <see cref="TimeProvider"/>.
    /// </summary>
    /// <param name="services">The app's services.</param>
    /// <param name="functions">What the host may invoke.</param>
    /// <param name="management">Where the management API is; null: it is learned from the host's invocations.</param>
    public static IServiceCollection AddCustomHandler(this IServiceCollection services, FunctionCatalogue functions, ManagementEndpoint? management = null)
    {
        ArgumentNullException.ThrowIfNull(functions);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DataConverter>(JsonDataConverter.Default);
        return services
            .AddSingleton(functions)
            .AddSingleton(provider => new OrchestrationExecutor(provider.GetRequiredService<DurableTaskRegistry>(), provider))
            .AddSingleton(provider => new ActivityExecutor(provider.GetRequiredService<DurableTaskRegistry>(), provider))
            .AddSingleton<OrchestrationTurn>()
            .AddSingleton<ActivityInvocation>()
            .AddSingleton<InvocationEndpoint>()
            .AddManagementClient(management);
    }

    /// <summary>Takes the host's invocations: posts to the children of the root that are named like a function. Nobody but the host may reach the port.</summary>
    /// <param name="routes">The app's routes.</param>
    /// <remarks>A forwarded function has no such route: what is forwarded comes from anybody, and <c>/api</c> itself would be the invocation of one that is called Api.</remarks>
    public static IEndpointConventionBuilder MapCustomHandler(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var invocations = routes.MapGroup("/");
        foreach (var function in routes.ServiceProvider.GetRequiredService<FunctionCatalogue>().Invoked)
        {
            invocations.MapPost(function.Name, http => http.RequestServices.GetRequiredService<InvocationEndpoint>().InvokeAsync(function, http));
        }

        return invocations.AllowAnonymous().ExcludeFromDescription();
    }
}
