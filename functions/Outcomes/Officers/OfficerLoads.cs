using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Outcomes.Officers;

/// <summary>Gives each case its one named officer and keeps count of their loads, once per effect.</summary>
internal sealed class OfficerLoads(CaseStore cases, CaseTables tables, EffectLog log, IOfficerDirectory directory)
{
    private readonly PlaceBook loads = new(tables.Directory, "load:", "assigned:");

    /// <summary>The chosen officer, else the least loaded one of the city, ties by subject. Not done: the city has none, or not the chosen one.</summary>
    public async Task<EffectResult> AssignAsync(EffectRequest request, CancellationToken cancellationToken)
    {
        if (await log.FindAsync(request, cancellationToken) is { } known)
        {
            return known;
        }

        var city = await CityOfAsync(request, cancellationToken);
        var officer = request.Choice is { } chosen
            ? directory.CaseOfficersOf(city).FirstOrDefault(subject => subject == chosen)
            : await loads.FindAsync(Partition(city), request.CaseId, cancellationToken) ?? await LeastLoadedAsync(city, cancellationToken);
        if (officer is not null)
        {
            await loads.PlaceAsync(Partition(city), request.CaseId, officer, int.MaxValue, request.Attempt, cancellationToken);
        }

        return await log.KeepAsync(request, new EffectResult(officer is not null, officer), cancellationToken);
    }

    /// <summary>Takes the case off its officer's load.</summary>
    public async Task<EffectResult> ReleaseAsync(EffectRequest request, CancellationToken cancellationToken)
    {
        if (await log.FindAsync(request, cancellationToken) is { } known)
        {
            return known;
        }

        var city = await CityOfAsync(request, cancellationToken);
        await loads.ReleaseAsync(Partition(city), request.CaseId, request.Attempt, cancellationToken);
        return await log.KeepAsync(request, new EffectResult(Done: true), cancellationToken);
    }

    /// <summary>How many cases an officer has.</summary>
    public Task<int> CountAsync(string cityKey, string officer, CancellationToken cancellationToken) =>
        loads.CountAsync(Partition(cityKey), officer, cancellationToken);

    /// <summary>Writes down again whom an open case is with, if nothing is written; what is written stays.</summary>
    public Task EnsureAsync(string city, string caseId, string officer, CancellationToken cancellationToken) =>
        loads.EnsureAsync(Partition(city), caseId, officer, cancellationToken);

    /// <summary>Counts the cases of every officer of a city anew.</summary>
    public async Task RecountAsync(string city, CancellationToken cancellationToken)
    {
        foreach (var officer in directory.CaseOfficersOf(city))
        {
            await loads.RecountAsync(Partition(city), officer, cancellationToken);
        }
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

    private async Task<string> CityOfAsync(EffectRequest request, CancellationToken cancellationToken)
    {
        var record = await cases.GetAsync(request.CaseId, cancellationToken);
        using var cipher = record.Cipher;
        return record.File.CityKey;
    }

    private static string Partition(string city) => $"officers:{city}";
}
