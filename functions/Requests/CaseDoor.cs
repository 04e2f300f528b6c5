using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Requests;

/// <summary>The one way to a case from an address: who may not see it gets the same 404 as for a case that does not exist. A case whose personal data are erased is there for its record only.</summary>
internal sealed class CaseDoor(CaseStore store)
{
    /// <summary>A case and what the caller is to it.</summary>
    public sealed record Entered(CaseRecord Record, Viewer Viewer, CurrentUser User);

    /// <summary>Opens a case for reading.</summary>
    public Task<Answer<Entered>> ToSeeAsync(string caseId, CurrentUser user, CancellationToken cancellationToken) =>
        OpenAsync(caseId, user, viewer => viewer.MaySee, cancellationToken);

    /// <summary>Opens a case for its record, which outlives the personal data: journal and looks.</summary>
    public Task<Answer<Entered>> ForTheRecordAsync(string caseId, CurrentUser user, CancellationToken cancellationToken) =>
        OpenAsync(caseId, user, viewer => viewer.MaySee, cancellationToken, forTheRecord: true);

    /// <summary>Opens a case for a command; administrators may name cases that they do not see.</summary>
    public Task<Answer<Entered>> ToCommandAsync(string caseId, CurrentUser user, CancellationToken cancellationToken) =>
        OpenAsync(caseId, user, viewer => viewer.MayAddress, cancellationToken);

    /// <summary>Opens a case for its founder only; officers and auditors who see it get 403.</summary>
    public async Task<Answer<Entered>> ForFounderAsync(string caseId, CurrentUser user, CancellationToken cancellationToken)
    {
        var answer = await ToSeeAsync(caseId, user, cancellationToken);
        return answer.TryGet(out var entered, out _) && !entered.Viewer.IsFounder ? new Refusal.Forbidden() : answer;
    }

    private async Task<Answer<Entered>> OpenAsync(string caseId, CurrentUser user, Func<Viewer, bool> may, CancellationToken cancellationToken, bool forTheRecord = false)
    {
        if (!CaseIds.IsWellFormed(caseId) || await store.FindAsync(caseId, cancellationToken) is not { } record)
        {
            return new Refusal.NotFound();
        }

        var viewer = new Viewer(user, record.File);
        return may(viewer) && (forTheRecord || !record.File.IsErasing) ? new Entered(record, viewer, user) : new Refusal.NotFound();
    }
}
