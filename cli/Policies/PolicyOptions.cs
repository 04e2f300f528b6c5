using System.CommandLine;
using System.Globalization;

namespace OpcOnboarding.Cli.Policies;

/// <summary>Options that the verbs of <c>opc policy</c> share.</summary>
internal static class PolicyOptions
{
    /// <summary><c>--facts</c>: the file with the founder's facts.</summary>
    public static Option<FileInfo> Facts() => new("--facts")
    {
        Description = "JSON file in the shape of one entry of sample-cases.json: city, district, founder, entity, facts, priorGrants.",
        Required = true,
    };

    /// <summary><c>--on</c>: the day of application; without it the entry's own <c>submittedOn</c> counts.</summary>
    public static Option<DateOnly?> On() => new("--on")
    {
        Description = "Day of application, yyyy-MM-dd; without it the file's submittedOn.",
        CustomParser = given =>
        {
            if (DateOnly.TryParseExact(given.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            given.AddError("--on takes a day as yyyy-MM-dd, such as 2026-07-06.");
            return null;
        },
    };
}
