using System.Collections.Concurrent;
using OpcOnboarding.Cli.Api;
using OpcOnboarding.Cli.Samples;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Cli.Demo;

/// <summary>The story of one sample, from the draft to the auditor's look at its history. Plays once.</summary>
internal sealed class SamplePlayer(SampleCase sample, Cast cast, Expectations expectations, IDemoProgress progress, TimeProvider clock)
{
    private static readonly StepKind[] BegunByAcceptance = [StepKind.Workspace, StepKind.MentorPairing];
    private static readonly StepKind[] BegunByRegistration = [StepKind.BankAccount, StepKind.TaxSetup, StepKind.Vouchers];

    private readonly ConcurrentQueue<string> findings = new();
    private CreatedCase? created;
    private CaseView? last;

    private string CaseId => created!.CaseId;

    /// <summary>Plays it. A refused request ends it; the report says which one.</summary>
    public async Task<CaseReport> PlayAsync(CancellationToken cancellationToken)
    {
        try
        {
            await DraftAsync(cancellationToken);
            await SubmitAsync(cancellationToken);
            var accepted = await AcceptAsync(cancellationToken);
            var supplied = await SupplyAsync(accepted, cancellationToken);
            var registered = await RegisterAsync(accepted, supplied, cancellationToken);
            var chosen = await ChooseAsync(cancellationToken);
            await ApproveOthersAsync(accepted, registered, cancellationToken);
            await CompleteAsync(chosen, cancellationToken);
            await ReadBackAsync(cancellationToken);
        }
        catch (RequestFailedException failed)
        {
            findings.Enqueue(failed.Message);
        }

        var report = new CaseReport(sample.CaseId, created?.CaseNumber, last, [.. findings]);
        progress.Ended(report);
        return report;
    }

    private async Task DraftAsync(CancellationToken cancellationToken)
    {
        var founder = await cast.FounderAsync(cancellationToken);
        created = await founder.CreateAsync(Filing.Draft(sample), cancellationToken);
        Reached(Chapter.Drafted);
    }

    private async Task SubmitAsync(CancellationToken cancellationToken)
    {
        var founder = await cast.FounderAsync(cancellationToken);
        await Filing.UploadAsync(founder, CaseId, sample, sample.Provided, cancellationToken);
        last = await founder.OrderAsync(CaseId, "submit", new { }, view => view.State != CaseState.Draft, cancellationToken);
        Reached(Chapter.Submitted);
    }

    /// <summary>The window takes the case in; papers that are missing are promised.</summary>
    private async Task<DayRange> AcceptAsync(CancellationToken cancellationToken)
    {
        var window = await cast.WindowAsync(cancellationToken);
        var began = clock.GetUtcNow();
        last = sample.Promised is { Count: > 0 } missing
            ? await window.OrderAsync(CaseId, "triggers/acceptWithDeficiency", Promise(missing), IsAccepted, cancellationToken)
            : await window.OrderAsync(CaseId, "triggers/accept", new { }, IsAccepted, cancellationToken);
        var accepted = DayRange.Between(began, clock.GetUtcNow());
        Note(expectations.OfPromise(last, accepted));
        Reached(Chapter.Accepted);
        return accepted;
    }

    /// <summary>The founder brings what was promised, the window finds it in order; until then the clock stands still.</summary>
    private async Task<DayRange> SupplyAsync(DayRange accepted, CancellationToken cancellationToken)
    {
        if (sample.Promised.Count == 0)
        {
            Reached(Chapter.PapersComplete);
            return accepted;
        }

        Note(expectations.OfPause(last!.Step(StepKind.Registration), expectations.WaitsForPaper(StepKind.Registration)));
        var founder = await cast.FounderAsync(cancellationToken);
        await Filing.UploadAsync(founder, CaseId, sample, sample.Promised, cancellationToken);
        var began = clock.GetUtcNow();
        last = await founder.OrderAsync(CaseId, "triggers/supply", new { }, view => Owed(view, DeficiencyState.Open).Count == 0, cancellationToken);
        var supplied = DayRange.Between(began, clock.GetUtcNow());
        await ConfirmAsync(cancellationToken);
        return supplied;
    }

    private async Task ConfirmAsync(CancellationToken cancellationToken)
    {
        var window = await cast.WindowAsync(cancellationToken);
        var items = Owed(last!, DeficiencyState.Supplied);
        last = await window.OrderAsync(CaseId, "triggers/confirmSupply", new { items }, view => view.Deficiencies.All(IsClosed), cancellationToken);
        Note(expectations.OfPause(last.Step(StepKind.Registration), paused: false));
        Reached(Chapter.PapersComplete);
    }

    private async Task<DayRange> RegisterAsync(DayRange accepted, DayRange supplied, CancellationToken cancellationToken)
    {
        var due = expectations.WaitsForPaper(StepKind.Registration)
            ? (Func<StepView, IEnumerable<string>>)(step => expectations.OfDueDateAfterStop(step, accepted, supplied))
            : step => expectations.OfDueDate(step, accepted);
        var began = clock.GetUtcNow();
        await ApproveAsync(StepKind.Registration, due, cancellationToken);
        Reached(Chapter.Registered);
        return DayRange.Between(began, clock.GetUtcNow());
    }

    private async Task<IReadOnlyDictionary<StepKind, string>> ChooseAsync(CancellationToken cancellationToken)
    {
        var founder = await cast.FounderAsync(cancellationToken);
        var chosen = await new Choices(founder, CaseId).MakeAsync(cancellationToken);
        Reached(Chapter.Chosen);
        return chosen;
    }

    private Task ApproveOthersAsync(DayRange accepted, DayRange registered, CancellationToken cancellationToken) => Task.WhenAll(
        BegunByAcceptance.Select(step => ApproveAsync(step, view => expectations.OfDueDate(view, accepted), cancellationToken))
            .Concat(BegunByRegistration.Select(step => ApproveAsync(step, view => expectations.OfDueDate(view, registered), cancellationToken))));

    /// <summary>The desk sees its task with its due day, and takes the proposed outcome.</summary>
    private async Task ApproveAsync(StepKind step, Func<StepView, IEnumerable<string>> due, CancellationToken cancellationToken)
    {
        var desk = await cast.DeskAsync(step, cancellationToken);
        var before = await desk.UntilAsync(CaseId, view => view.Step(step).State != StepState.NotStarted, $"{WireJson.Name(step)} at its desk", cancellationToken);
        Note(due(before.Step(step)));
        last = await desk.OrderAsync(
            CaseId, $"steps/{WireJson.Name(step)}/triggers/approve", new { }, view => view.IsCompleted(step), cancellationToken);
    }

    private async Task CompleteAsync(IReadOnlyDictionary<StepKind, string> chosen, CancellationToken cancellationToken)
    {
        var founder = await cast.FounderAsync(cancellationToken);
        last = await founder.UntilAsync(CaseId, view => view.State != CaseState.InProgress, "the end of the case", cancellationToken);
        Note(expectations.OfEnd(last));
        Note(Expectations.OfOutcomes(last, chosen));
        Reached(Chapter.Completed);
    }

    private async Task ReadBackAsync(CancellationToken cancellationToken)
    {
        var founder = await cast.FounderAsync(cancellationToken);
        var notices = await founder.ListAsync<NoticeView>($"/api/cases/{CaseId}/notices", cancellationToken);
        foreach (var notice in notices)
        {
            await founder.OpenNoticeAsync(CaseId, notice.Id, cancellationToken);
        }

        Note(ReadBack.OfNotices(notices, last!));
        var auditor = await cast.AuditorAsync(cancellationToken);
        await CheckBenefitsAsync(founder, cancellationToken);
        Note(ReadBack.OfHistory(await auditor.ListAsync<HistoryEntry>($"/api/audit/cases/{CaseId}/history", cancellationToken)));
        Reached(Chapter.ReadBack);
    }

    private async Task CheckBenefitsAsync(SignedIn founder, CancellationToken cancellationToken)
    {
        var expected = new BenefitExpectations(sample, PolicyCatalogue.Embedded);
        Note(expected.OfFile());
        var shown = await founder.BenefitsAsync(CaseId, cancellationToken);
        Note(expected.OfService(shown.Clauses, last!.ReceivedOn!.Value));
    }

    private static object Promise(IReadOnlyList<string> missing) => new
    {
        items = missing.Select(material => new { material, reason = "Not at hand on the day of application." }),
        promise = "The paper is handed in within the time allowed.",
    };

    private static bool IsAccepted(CaseView view) => view.State == CaseState.InProgress;

    private static bool IsClosed(DeficiencyView deficiency) => deficiency.State == DeficiencyState.Closed;

    private static List<string> Owed(CaseView view, DeficiencyState state) =>
        [.. view.Deficiencies.Where(deficiency => deficiency.State == state).Select(deficiency => deficiency.Id)];

    private void Note(IEnumerable<string> found)
    {
        foreach (var finding in found)
        {
            findings.Enqueue(finding);
        }
    }

    private void Reached(Chapter chapter) => progress.Reached(sample.CaseId, chapter);
}
