using Spectre.Console;

namespace OpcOnboarding.Cli.Audit;

/// <summary>Verifies every case that the log of a service covers, page by page; goes on where an earlier run was ended.</summary>
internal static class AllCases
{
    private const int PageSize = 100;

    /// <summary>Exit code 1 when something failed, 3 when nothing did but a check could not be made. What passed in an earlier run counts as it did then.</summary>
    public static async Task<int> VerifyAsync(Uri url, FileInfo? progress, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var auditor = await Auditor.SignInAsync(url, clock, cancellationToken);
        var whole = (await auditor.GetAsync("/api/audit/verify", cancellationToken)).Read<VerificationOutcome>();
        var run = new VerificationRun(auditor, progress);
        var console = Terminal.Open();
        await console.Progress().StartAsync(async context =>
        {
            var bar = context.AddTask("cases", maxValue: 1);
            string? cursor = null;
            do
            {
                var page = (await auditor.GetAsync($"/api/audit/cases?limit={PageSize}{(cursor is null ? "" : $"&cursor={cursor}")}", cancellationToken)).Read<CasePage>();
                bar.MaxValue = run.Seen + page.Items.Count + (page.NextCursor is null ? 0 : 1);
                foreach (var caseId in page.Items)
                {
                    await run.VerifyAsync(caseId, cancellationToken);
                    bar.Value = run.Seen;
                }

                cursor = page.NextCursor;
            }
            while (cursor is not null);
        });
        console.WriteLine($"{run.Seen} cases{(run.Earlier > 0 ? $" ({run.Earlier} of them passed in an earlier run)" : "")}, {run.Failed} failed, {run.NotCovered} not wholly covered. Checkpoints, access log, budgets and rules: {whole.Outcome}{(whole.HasFailed ? "; see /api/audit/verify" : "")}.");
        return run.Failed > 0 || whole.HasFailed ? 1 : run.NotCovered > 0 || whole.IsNotCovered ? VerifyCommand.NotProved : 0;
    }
}

/// <summary>A page of case ids.</summary>
internal sealed record CasePage(IReadOnlyList<string> Items, string? NextCursor);
