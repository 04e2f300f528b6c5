using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Outcomes.Officers;

/// <summary>Gives each case its one named officer and keeps count of their loads, once per case.</summary>
internal sealed class OfficerLoads(CaseTables tables, IOfficerDirectory directory)
{
    private readonly PlaceBook loads = new(tables.Directory, "load:", "assigned:");

    /// <summary>The chosen officer, else the least loaded one of the city, ties by subject. Not done: the city has none, or not the chosen one.</summary>
    public async Task<EffectResult> AssignAsync(OutcomeContext context, CancellationToken cancellationToken)
    {
        var (request, city) = (context.Request, context.Record.File.CityKey);
        var officer = request.Choice is { } chosen
            ? directory.CaseOfficersOf(city).FirstOrDefault(subject => subject == chosen)
            : await loads.FindAsync(Partition(city), request.CaseId, cancellationToken) ?? await LeastLoadedAsync(city, cancellationToken);
        if (officer is not null)
        {
            await loads.PlaceAsync(Partition(city), request.CaseId, officer, int.MaxValue, request.Attempt, cancellationToken);
        }

        return new EffectResult(officer is not null, officer);
    }

    /// <summary>Takes the case off its officer's load.</summary>
    public async Task<EffectResult> ReleaseAsync(OutcomeContext context, CancellationToken cancellationToken)
    {
        await loads.ReleaseAsync(Partition(context.Record.File.CityKey), context.Record.CaseId, context.Request.Attempt, cancellationToken);
        return new EffectResult(Done: true);
    }

    private async Task<string?> LeastLoadedAsync(string city, CancellationToken cancellationToken)
    {
        var officers = new List<(string Subject, int Load)>();
        foreach (var subject in directory.CaseOfficersOf(city))
        {
            officers.Add((subject, await loads.CountAsync(Partition(city), subject, cancellationToken)));
        }

        return officers.OrderBy(officer => officer.Load).ThenBy(officer => officer.Subject, StringComparer.Ordinal).FirstOrDefault().Subject;
    }

    private static string Partition(string city) => $"officers:{city}";
}
