using OpcOnboarding.Functions.Audit;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Reading;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Workflows.Entitlements;

namespace OpcOnboarding.Functions.Entitlements;

/// <summary>Lists what the vouchers' desk of a city has to decide: one query, and two point reads for each application shown.</summary>
internal sealed class WaitingApplications(ApplicationIndex index, CaseStore cases, EntitlementStore kept, DailyLooks looks, ILogger<WaitingApplications> logger)
{
    /// <summary>A page, who asked first leading. An entry whose application is decided, or never came to be, is left out.</summary>
    public async Task<Listed<WaitingApplication>> ReadAsync(City city, CurrentUser user, Paging page, CancellationToken cancellationToken)
    {
        var part = page.Of(await index.ListAsync(city.Key, cancellationToken));
        var (items, seen) = (new List<WaitingApplication>(), new List<CaseDoor.Entered>());
        foreach (var (caseId, entitlementId) in part.Items)
        {
            if (await TryOpenAsync(city, caseId, entitlementId, cancellationToken) is var (item, record))
            {
                items.Add(item);
                seen.Add(new CaseDoor.Entered(record, new Viewer(user, record.File), user));
            }
        }

        await looks.BeforeShowingAsync(seen, "list", cancellationToken);
        return new Listed<WaitingApplication>(items, part.NextCursor);
    }

    /// <summary>One that can't be read is left out, so that it does not take the others with it.</summary>
    private async Task<(WaitingApplication Item, CaseRecord Record)?> TryOpenAsync(City city, string caseId, string entitlementId, CancellationToken cancellationToken)
    {
        try
        {
            return await cases.FindAsync(caseId, cancellationToken) is { File.IsErasing: false } record
                && await OpenAsync(city, record, entitlementId, cancellationToken) is { } item ? (item, record) : null;
        }
        catch (Exception unreadable) when (unreadable is UnreadableRowException or SealBrokenException)
        {
            logger.LogError("An application of case {CaseId} is left out: {Failure}", caseId, FailureTrace.Of(unreadable));
            return null;
        }
    }

    private async Task<WaitingApplication?> OpenAsync(City city, CaseRecord record, string entitlementId, CancellationToken cancellationToken)
    {
        var asked = await kept.FindAsync(record, entitlementId, cancellationToken);
        if (asked is { State: EntitlementState.Applied, Benefit: { } benefit })
        {
            return new WaitingApplication(
                record.CaseId, record.File.CaseNumber, record.Words.CompanyName, record.File.District,
                entitlementId, benefit.ClauseId, benefit.TitleZh, benefit.TitleEn, new Entitlement(entitlementId, benefit).MostFen, asked.AppliedAt);
        }

        // Decided for good by somebody who was cut off then; what is not there may be about to come.
        await (asked is null ? Task.CompletedTask : index.RemoveAsync(city.Key, record.CaseId, entitlementId, cancellationToken));
        return null;
    }
}
