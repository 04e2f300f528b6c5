using System.Globalization;
using System.Text.RegularExpressions;
using OpcOnboarding.Workflows.Workspaces;

namespace OpcOnboarding.Functions.Catalogue;

/// <summary>Equal places of a community, written <c>D001-D200</c>: one letter and three digits, first to last.</summary>
/// <param name="Tier">What they are.</param>
/// <param name="Range">First and last label.</param>
/// <param name="Seats">Seats of each, as the tier allows.</param>
/// <param name="MonthlyRentFen">Rent of each in fen at the beginning; 0 where it is rent-free.</param>
/// <param name="RentSteps">Later rents in the order of their months; null: the rent stays. No seed states any: those of samples are invented.</param>
internal sealed partial record UnitRange(WorkspaceTier Tier, string Range, int Seats, long MonthlyRentFen, IReadOnlyList<RentStep>? RentSteps = null)
{
    /// <summary>Whether the later rents are in order and nowhere below the one before: a relief is stepped down, not up.</summary>
    public bool RentStepsDown => RentSteps is null
        || RentSteps.Zip(RentSteps.Prepend(new RentStep(0, MonthlyRentFen))).All(pair =>
            pair.First.AfterMonths > pair.Second.AfterMonths && pair.First.MonthlyRentFen >= pair.Second.MonthlyRentFen);

    /// <summary>Whether <see cref="Range"/> is written as it has to be and does not run backwards.</summary>
    public bool IsSound => Notation().Match(Range) is { Success: true } match && First(match) <= Last(match);

    /// <summary>Whether the number of seats fits the tier (domain: steps, section 4).</summary>
    public bool SeatsFitTier => Tier switch
    {
        WorkspaceTier.Desk => Seats == 1,
        WorkspaceTier.Office => Seats is >= 2 and <= 10,
        WorkspaceTier.Floor => Seats > 10,
    };

    /// <summary>The labels of the single places. Only for sound ranges.</summary>
    public IEnumerable<string> Labels
    {
        get
        {
            var match = Notation().Match(Range);
            return Enumerable.Range(First(match), Last(match) - First(match) + 1)
                .Select(number => $"{match.Groups["letter"].Value}{number:D3}");
        }
    }

    private static int First(Match match) => int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);

    private static int Last(Match match) => int.Parse(match.Groups["last"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?<letter>[A-Z])(?<first>[0-9]{3})-\k<letter>(?<last>[0-9]{3})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Notation();
}
