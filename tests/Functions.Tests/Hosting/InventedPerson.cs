using System.Globalization;
using System.Text.Json.Nodes;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Functions.Tests.Hosting;

/// <summary>Makes the founder of a form somebody of their own: what a person is given, one founder would be given in the first of many cases only.</summary>
internal static class InventedPerson
{
    private const int Areas = 9_000;
    private const int First = 1_000;

    private static int s_count;

    /// <summary>Gives the founder an identity number that nobody else in this process has; birthday and sex stay.</summary>
    public static void Become(JsonObject founder)
    {
        var number = founder["residentId"]!.GetValue<string>();
        var place = Interlocked.Increment(ref s_count);
        var (area, order) = (First + (place % Areas), place / Areas);
        var seventeen = string.Create(CultureInfo.InvariantCulture, $"{number[..2]}{area:D4}{number[6..14]}{order:D2}{number[16]}");
        founder["residentId"] = seventeen + ResidentIdNumber.CheckDigitOf(seventeen);
    }
}
