using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Audit.Histories;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>
/// Random bytes of everything that the service keeps of a complete case, changed in the real store and behind the service's back: its rows, documents,
/// kept histories, bookings, the days in which it was looked at, and the log. A route names each (reliability, T1).
/// </summary>
public sealed class ChangedStorageTests(ApiServer api) : IClassFixture<ApiServer>
{
    private const int Seed = 186;

    // As many as fit into every run; everything is 2,000.
    private static readonly int Changes = Level.Of(200, 2_000);

    [Fact]
    public async Task Verify_RandomBytesChangedInStorage_NamesEachAndPassesWhenTheyAreBack()
    {
        var completed = await Scenario.CompletedAsync(api.Server);
        await LookAsync(completed);
        await LookAsync(completed);
        await api.Server.Services.GetRequiredService<HistoryKeeper>().RunAsync(default);
        var bytes = await StoredBytes.OfAsync(await AuditedCase.OfAsync(completed));
        var (random, named) = (new Random(Seed), new Dictionary<string, int>());
        for (var number = 0; number < Changes; number++)
        {
            var change = await bytes.ChangeAsync(number, random);

            var verification = await VerifyAsync(completed, change.Route);

            Assert.True(verification["outcome"].GetString() == "failed" && change.IsNamedIn(verification), $"{number}: {change.Kind} {change.Place}\n{verification.Text}");
            named[change.Kind] = named.GetValueOrDefault(change.Kind) + 1;
            await change.PutBack();
        }

        Assert.Equal("passed", (await VerifyAsync(completed, bytes.OfCase))["outcome"].GetString());
        Assert.Equal("passed", (await VerifyAsync(completed, StoredBytes.OfService))["outcome"].GetString());
        Report(named);
    }

    private static void Report(Dictionary<string, int> named)
    {
        var report = new SuiteReport(nameof(ChangedStorageTests), Seed);
        report.AtLeast("changed bytes named", Changes, named.Values.Sum());
        foreach (var (kind, share) in StoredBytes.Shares)
        {
            report.AtLeast($"of them in {kind}", Changes * share / StoredBytes.Shares.Values.Sum(), named.GetValueOrDefault(kind));
        }

        report.Write();
    }

    /// <summary>Leaves an entry in the access log.</summary>
    private static async Task LookAsync(OnboardedCase onboarded) =>
        (await (await onboarded.AuditorAsync()).GetAsync($"/api/audit/cases/{onboarded.CaseId}/replay")).MustBeOk();

    private static async Task<ApiAnswer> VerifyAsync(OnboardedCase onboarded, string route) => (await (await onboarded.AuditorAsync()).GetAsync(route)).MustBeOk();
}
