using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Memory;

namespace OpcOnboarding.Functions.Hosting;

/// <summary>
/// Reads <c>local.settings.json</c> in the form of the Azure Functions tools: keys under <c>Values</c>, sections
/// divided by <c>:</c> or <c>__</c>, comments allowed.
/// </summary>
internal static class LocalSettings
{
    /// <summary>The file's name, at the repository's root.</summary>
    public const string FileName = "local.settings.json";

    /// <summary>Adds the file, if there is one, in front of environment variables and the command line, which win.</summary>
    /// <exception cref="StartRefusedException">The file is not JSON.</exception>
    public static void AddLocalSettings(this IConfigurationBuilder configuration, string folder)
    {
        var source = new MemoryConfigurationSource { InitialData = Read(Path.Combine(folder, FileName)) };
        configuration.Sources.Insert(FirstOverride(configuration.Sources), source);
    }

    private static KeyValuePair<string, string?>[] Read(string path)
    {
        try
        {
            var file = new ConfigurationBuilder().AddJsonFile(path, optional: true, reloadOnChange: false).Build();
            return [.. file.GetSection("Values").AsEnumerable(makePathsRelative: true)
                .Where(entry => entry.Value is not null)
                .Select(entry => KeyValuePair.Create(entry.Key.Replace("__", ":", StringComparison.Ordinal), entry.Value))];
        }
        catch (InvalidDataException unreadable)
        {
            var reason = unreadable.InnerException?.Message ?? unreadable.Message;
            throw new StartRefusedException($"{FileName} cannot be read: {reason}", unreadable);
        }
    }

    // The host's own variables (ASPNETCORE_) come first of all and stay behind; those of the application win.
    private static int FirstOverride(IList<IConfigurationSource> sources)
    {
        for (var index = 0; index < sources.Count; index++)
        {
            if (sources[index] is EnvironmentVariablesConfigurationSource { Prefix: null or "" })
            {
                return index;
            }
        }

        return sources.Count;
    }
}
