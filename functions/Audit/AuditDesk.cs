using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Audit.Replay;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Audit;

/// <summary>What auditors ask of one case.</summary>
internal sealed class AuditDesk(
    StoredCaseReader reader, AuditLog log, CaseVerifier verifier, ReplayViews views, PacksThen packs, AccessLog access, IKeyWrapper wrapper, TimeProvider clock)
{
    /// <summary>All checks of a case; also of one that only the log still knows.</summary>
    public async Task<Answer<VerificationView>> VerifyAsync(string caseId, CancellationToken cancellationToken)
    {
        // The log first: what is written between the two looks is newer than what it covers.
        var view = await log.ViewAsync(LeafKind.Case, caseId, cancellationToken);
        var stored = await reader.ReadAsync(caseId, cancellationToken);
        return stored.Rows.Count == 0 && view.Covered.Latest is null
            ? new Refusal.NotFound()
            : VerificationView.Of(caseId, clock.GetUtcNow(), await verifier.VerifyAsync(stored, view, cancellationToken));
    }

    /// <summary>The case as it stood after an entry; the look is written down before it is shown.</summary>
    public async Task<Answer<ReplayView>> ReplayAsync(string caseId, long? at, CurrentUser user, LookPurpose purpose, CancellationToken cancellationToken)
    {
        var opened = await OpenedCase.OpenAsync(await reader.ReadAsync(caseId, cancellationToken), wrapper, cancellationToken);
        if (opened.Record is not { } record)
        {
            return opened.Stored.Rows.Count == 0 ? new Refusal.NotFound() : throw new UnreadableRowException("The case row can't be opened.");
        }

        if (record.File.IsErasing)
        {
            return new Refusal.CaseErased();
        }

        if (LacksEntry(opened, at ?? record.File.Sequence, record.File.Sequence))
        {
            throw new UnreadableRowException("The journal lacks an entry; the case's verification names it.");
        }

        if (At(opened, at ?? record.File.Sequence) is not { } then)
        {
            return new Refusal.ParameterNotValid("at");
        }

        await access.WriteAsync(record, user, $"replay.{then.Entry.Sequence}", CaseJson.Name(purpose), cancellationToken);
        return views.Render(then, record.File.Sequence, await packs.OfAsync(then, cancellationToken));
    }

    /// <summary>A missing entry is no fault of who asks for it, and what came after it can't be shown as it was.</summary>
    private static bool LacksEntry(OpenedCase opened, long at, long last) =>
        at >= 1 && at <= last && opened.Entries.TakeWhile(entry => entry.Sequence <= at).LongCount() != at;

    private static CaseAtRecord? At(OpenedCase opened, long at)
    {
        try
        {
            return CaseReplay.At(opened, at);
        }
        catch (Exception broken) when (BrokenContent.Explains(broken))
        {
            throw new UnreadableRowException("The journal does not add up to a case; its verification names what is wrong.", broken);
        }
    }
}
