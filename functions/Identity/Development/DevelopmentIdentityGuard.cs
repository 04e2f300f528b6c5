using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Identity.Development;

/// <summary>
/// Keeps sign-in without a password on the developer's own machine. Configured addresses are checked before the start;
/// the addresses that the server really bound are checked again right after it, and end the start with an error.
/// </summary>
internal sealed class DevelopmentIdentityGuard(IServer server) : IHostedLifecycleService
{
    /// <summary>Refuses every environment but Development.</summary>
    /// <exception cref="StartRefusedException">Another environment.</exception>
    public static void RequireDevelopment(string environment)
    {
        if (!environment.Equals(Environments.Development, StringComparison.OrdinalIgnoreCase))
        {
            throw new StartRefusedException(
                $"Development identity lets anyone sign in by name and is refused in the environment '{environment}': set ASPNETCORE_ENVIRONMENT to Development, or configure another identity mode.");
        }
    }

    /// <summary>Refuses addresses that other machines can reach.</summary>
    /// <exception cref="StartRefusedException">An address is not loopback, or cannot be read.</exception>
    public static void RequireLoopback(IEnumerable<string> addresses)
    {
        if (addresses.FirstOrDefault(address => !IsLoopback(address)) is { } reachable)
        {
            throw new StartRefusedException(
                $"Development identity lets anyone sign in by name and is refused on '{reachable}', which other machines may reach: listen on 127.0.0.1 only.");
        }
    }

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        RequireLoopback(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // BindingAddress understands the server's own spellings: *, +, unix sockets and pipes.
    private static bool IsLoopback(string address)
    {
        try
        {
            var binding = BindingAddress.Parse(address);
            return binding.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(binding.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
        }
        catch (FormatException)
        {
            // What cannot be read cannot be trusted to be local.
            return false;
        }
    }
}
