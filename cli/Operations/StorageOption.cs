using System.CommandLine;
using OpcOnboarding.Storage;

namespace OpcOnboarding.Cli.Operations;

/// <summary><c>--storage</c>: the storage account that a copy is taken of or put into.</summary>
internal static class StorageOption
{
    private const string Setting = "Opc__StorageConnectionString";

    /// <summary>The option; by default the service's setting in the environment, else null: the local Azurite.</summary>
    public static Option<string?> Create() => new("--storage")
    {
        Description = $"Connection string of the storage account. Default: the variable {Setting}, else the local Azurite.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } given ? given : null,
    };

    /// <summary>The account; null means an Azurite on its usual ports.</summary>
    /// <exception cref="CannotRunException">The connection string does not hold.</exception>
    public static ConnectionSettings Open(string? connectionString)
    {
        try
        {
            return ConnectionSettings.Parse(connectionString ?? "UseDevelopmentStorage=true");
        }
        catch (FormatException malformed)
        {
            throw new CannotRunException($"--storage: {malformed.Message}", malformed);
        }
    }
}
