using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Outcomes.Officers;

/// <summary>Gives each case its one named officer and keeps count of their loads, once per case.</summary>
internal sealed class OfficerLoads(CaseTables tables, IOfficerDirectory directory)
{
    private readonly PlaceBook loads = new(tables.Directory, "assigned:");

    /// <summary>The chosen officer, else the least loaded one of the city, ties by subject. Not done: the city has none, or not the chosen one.</summary>
    public async Task<EffectResult> AssignAsync(OutcomeContext context, CancellationToken cancellationToken)
    {
        var (request, city) = (context.Request, context.Record.File.CityKey);
        var officer = request.Choice is { } chosen
            ? await HandOverAsync(context, chosen, cancellationToken)
            : await loads.TakeAsync(Partition(city), request.CaseId, counts => LeastLoaded(city, counts), request.Attempt, cancellationToken);
        return new EffectResult(officer is not null, officer);
    }

    /// <summary>Takes the case off its officer's load.</summary>
    public async Task<EffectResult> ReleaseAsync(OutcomeContext context, CancellationToken cancellationToken)
    {
        await loads.ReleaseAsync(Partition(context.Record.File.CityKey), context.Record.CaseId, context.Request.Attempt, cancellationToken);
        return new EffectResult(Done: true);
    }

    /// <summary>How many cases each officer of a city has; who has none may be missing.</summary>
    public Task<IReadOnlyDictionary<string, int>> CountAsync(string cityKey, CancellationToken cancellationToken) =>
        loads.CountAsync(Partition(cityKey), cancellationToken);

    /// <summary>Writes down again whom an open case is with, if nothing is written; what is written stays.</summary>
    public Task EnsureAsync(string city, string caseId, string officer, CancellationToken cancellationToken) =>
        loads.EnsureAsync(Partition(city), caseId, officer, cancellationToken);

    /// <summary>Counts the cases of every officer of a city anew.</summary>
    public Task RecountAsync(string city, CancellationToken cancellationToken) => loads.RecountAsync(Partition(city), cancellationToken);

    private async Task<string?> HandOverAsync(OutcomeContext context, string chosen, CancellationToken cancellationToken)
    {
        var (request, city) = (context.Request, context.Record.File.CityKey);
        return directory.CaseOfficersOf(city).Contains(chosen)
            && await loads.PlaceAsync(Partition(city), request.CaseId, chosen, int.MaxValue, request.Attempt, cancellationToken)
            ? chosen
            : null;
    }

    private string? LeastLoaded(string city, IReadOnlyDictionary<string, int> counts) =>
        directory.CaseOfficersOf(city).OrderBy(subject => counts.GetValueOrDefault(subject)).ThenBy(subject => subject, StringComparer.Ordinal).FirstOrDefault();

    private static string Partition(string city) => $"officers:{city}";
}
