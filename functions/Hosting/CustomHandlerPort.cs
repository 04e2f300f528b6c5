using System.Globalization;

namespace OpcOnboarding.Functions.Hosting;

/// <summary>The port that the Azure Functions host gives to the process it starts.</summary>
internal static class CustomHandlerPort
{
    /// <summary>The variable; its presence is what chooses the mode.</summary>
    public const string Variable = "FUNCTIONS_CUSTOMHANDLER_PORT";

    /// <summary>Reads it.</summary>
    /// <returns>Null when no Functions host has started this process.</returns>
    public static int? Read(IConfiguration configuration, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(configuration[Variable]))
        {
            return null;
        }

        if (int.TryParse(configuration[Variable], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535)
        {
            return port;
        }

        faults.Add($"'{Variable}' must be a number from 1 to 65535.");
        return null;
    }
}
