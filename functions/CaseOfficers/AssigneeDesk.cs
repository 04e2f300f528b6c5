using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Outcomes.Officers;

namespace OpcOnboarding.Functions.CaseOfficers;

/// <summary>Knows to whom a case may be handed over.</summary>
internal sealed class AssigneeDesk(IOfficerDirectory officers, OfficerLoads loads, IPeopleDirectory people)
{
    /// <summary>The city's one-on-one officers with their loads, the least loaded first.</summary>
    public async Task<IReadOnlyList<AssigneeView>> OfAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        var counts = await loads.CountAsync(record.File.CityKey, cancellationToken);
        var found = officers.CaseOfficersOf(record.File.CityKey).Select(subject =>
            new AssigneeView(subject, people.Find(subject)?.Name ?? subject, counts.GetValueOrDefault(subject), record.Case.CaseOfficer == subject));
        return [.. found.OrderBy(officer => officer.OpenCases).ThenBy(officer => officer.Subject, StringComparer.Ordinal)];
    }
}

/// <summary>An officer who may take a case over.</summary>
/// <param name="Subject">The stable id, for the hand-over.</param>
/// <param name="Name">For people.</param>
/// <param name="OpenCases">How many cases the officer has.</param>
/// <param name="IsCurrent">Whether this one has the case now.</param>
internal sealed record AssigneeView(string Subject, string Name, int OpenCases, bool IsCurrent);
