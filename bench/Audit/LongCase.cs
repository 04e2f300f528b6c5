using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Bench.Journeys;
using OpcOnboarding.Functions.Audit;
using OpcOnboarding.Functions.Audit.Histories;
using OpcOnboarding.Functions.Identity;
using Person = OpcOnboarding.Bench.Journeys.Person;

namespace OpcOnboarding.Bench.Audit;

/// <summary>A case with a history of 500 events, brought back to its middle and its end.</summary>
internal static class LongCase
{
    private const int Events = 500;

    // The service takes 60 commands a minute per case and person: three desks take turns.
    private static readonly (string Step, string Officer)[] s_desks =
        [("registration", "officer-registration-yancheng"), ("workspace", "officer-workspace-yancheng"), ("mentorPairing", "officer-mentor-yancheng")];

    public static async Task WriteAsync(RunningService service, HttpClient http, int rounds)
    {
        var caseId = await SubmittedAsync(http);
        var histories = service.Services.GetRequiredService<ICaseHistories>();
        var people = await Task.WhenAll(s_desks.Select(desk => Person.SignInAsync(http, desk.Officer, CancellationToken.None)));
        for (var turn = 0; (await histories.FindAsync(caseId, default))!.Count < Events; turn++)
        {
            var desk = turn / 2 % people.Length;
            await people[desk].SendAsync(
                $"/api/cases/{caseId}/steps/{s_desks[desk].Step}/triggers/{(turn % 2 == 0 ? "suspendStep" : "resumeStep")}", new { reason = "bench" }, CancellationToken.None);
        }

        await WriteAsync(service.Services.GetRequiredService<AuditDesk>(), caseId, (await histories.FindAsync(caseId, default))!.Count, rounds);
    }

    private static async Task WriteAsync(AuditDesk desk, string caseId, int count, int rounds)
    {
        var auditor = new CurrentUser("auditor-1", "", [Role.Auditor], [], [], []);
        (await desk.ReplayAsync(caseId, null, auditor, LookPurpose.Audit, default)).TryGet(out var whole, out _);
        Console.Out.WriteLine($"\n| a case with {count} events of history, {whole!.Of} entries | p50, ms | p95, ms |\n| --- | --- | --- |");
        foreach (var (what, at) in new[] { ("back to the middle", whole.Of / 2), ("back to the end", whole.Of) })
        {
            var times = new List<double>();
            for (var round = 0; round < rounds * 10; round++)
            {
                times.Add(await Clocked.MillisecondsAsync(() => desk.ReplayAsync(caseId, at, auditor, LookPurpose.Audit, default)));
            }

            AuditBench.WriteRow(what, times);
        }
    }

    private static async Task<string> SubmittedAsync(HttpClient http)
    {
        var sample = SampleApplication.All.First(sample => sample.City == "盐城市");
        var founder = await Person.SignInAsync(http, "founder-lin", CancellationToken.None);
        var caseId = await founder.BeginAsync(sample, CancellationToken.None);
        await founder.OrderAsync(caseId, "submit", CancellationToken.None);
        await (await Person.SignInAsync(http, "officer-window-yancheng", CancellationToken.None)).OrderAsync(caseId, "triggers/accept", CancellationToken.None);
        return caseId;
    }
}
