using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>Tells exceptions that stored content can cause, whatever somebody wrote into it, from faults of the service.</summary>
internal static class BrokenContent
{
    /// <summary>Whether reading or folding altered content can have thrown this: events that no case can have had end in a null or a missing step.</summary>
    public static bool Explains(Exception exception) => exception is UnreadableRowException or SealBrokenException or JsonException
        or InvalidOperationException or NullReferenceException or ArgumentException or FormatException or KeyNotFoundException;
}
