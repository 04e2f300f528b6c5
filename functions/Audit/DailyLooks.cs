using System.Collections.Concurrent;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.Audit;

/// <summary>Writes down that an officer or an auditor opens a part of a case: once for each person, part and Beijing day, before it is shown. A page that looks again every few seconds is one look.</summary>
internal sealed class DailyLooks(AccessLog log, TimeProvider clock)
{
    /// <summary>Why an officer opens a case: it is on their desk. Whoever wants to see more than the masked form says why in words.</summary>
    public const string Handling = "handling";

    private readonly ConcurrentDictionary<Look, bool> written = new();
    private DateOnly day;

    private sealed record Look(DateOnly On, string CaseId, string Subject, string Part);

    /// <summary>To be called before a part of a case is shown; does nothing for its founder.</summary>
    /// <param name="entered">The case, and who looks.</param>
    /// <param name="part">
    /// What is looked at: <c>case</c>, <c>application</c>, <c>journal</c>, <c>documents</c>, <c>document.{id}.{version}</c>, <c>notice.{id}</c>, <c>agreement</c>,
    /// <c>entitlement.{id}</c>, <c>voucher.{id}</c>.
    /// </param>
    /// <param name="cancellationToken">Ends the attempt; then nothing may be shown.</param>
    public Task BeforeShowingAsync(CaseDoor.Entered entered, string part, CancellationToken cancellationToken) => BeforeShowingAsync([entered], part, cancellationToken);

    /// <summary>To be called before a list of cases is shown, with <c>list</c> as the part; does nothing for those that are the reader's own or have no personal data left.</summary>
    /// <inheritdoc cref="BeforeShowingAsync(CaseDoor.Entered, string, CancellationToken)"/>
    public async Task BeforeShowingAsync(IReadOnlyList<CaseDoor.Entered> entered, string part, CancellationToken cancellationToken)
    {
        var today = BusinessHours.BeijingDate(clock.GetUtcNow());
        Forget(today);
        var unwritten = entered
            .Where(one => !one.Viewer.IsFounder && !one.Record.File.IsErasing)
            .Select(one => (Look: new Look(today, one.Record.CaseId, one.User.Subject, part), Sight: new AccessLog.Sight(one.Record, one.User, part, PurposeOf(one.User))))
            .Where(one => !written.ContainsKey(one.Look))
            .ToList();
        if (unwritten.Count > 0)
        {
            await log.WriteAsync([.. unwritten.Select(one => one.Sight)], cancellationToken);
            unwritten.ForEach(one => written[one.Look] = true);
        }
    }

    private static string PurposeOf(CurrentUser user) => user.Is(Role.Auditor) ? CaseJson.Name(LookPurpose.Audit) : Handling;

    /// <summary>Looks of other days do not count any more, and need no memory.</summary>
    private void Forget(DateOnly today)
    {
        if (day != today)
        {
            day = today;
            written.Clear();
        }
    }
}
