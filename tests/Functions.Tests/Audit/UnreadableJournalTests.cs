using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Outcomes;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>A journal row that says nothing, or is gone: its case is set aside, and the search over all cases goes on without it.</summary>
public sealed class UnreadableJournalTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Theory]
    [InlineData("[null]")]
    [InlineData("[]")]
    public async Task EntryThatIsNone_SetsTheCaseAsideAndIsNamedByTheSearch(string entries)
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        var auditor = await submitted.AuditorAsync();
        var mend = await api.Server.Services.GetRequiredService<CaseTables>().Cases.SpoilAsync(submitted.CaseId, JournalRow.Key(1), "Entries", entries);

        (await auditor.GetAsync($"{submitted.Path}/history")).MustBe(HttpStatusCode.ServiceUnavailable, "caseQuarantined");
        var found = (await auditor.GetAsync("/api/audit/entries?limit=200")).MustBeOk();
        Assert.Contains(submitted.CaseId, found["unreadable"].ToString(), StringComparison.Ordinal);

        await mend();
        (await auditor.GetAsync($"{submitted.Path}/history")).MustBeOk();
    }

    [Fact]
    public async Task EntryThatIsGone_IsNotReplayedOverAndNoFaultOfWhoAsks()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        var auditor = await submitted.AuditorAsync();
        var table = api.Server.Services.GetRequiredService<CaseTables>().Cases.Table;
        await table.DeleteEntityAsync(submitted.CaseId, JournalRow.Key(2));

        (await auditor.GetAsync($"/api/audit/cases/{submitted.CaseId}/replay?at=1")).MustBeOk();
        (await auditor.GetAsync($"/api/audit/cases/{submitted.CaseId}/replay?at=2")).MustBe(HttpStatusCode.ServiceUnavailable, "caseQuarantined");
        (await auditor.GetAsync($"/api/audit/cases/{submitted.CaseId}/replay?at=3")).MustBe(HttpStatusCode.ServiceUnavailable, "caseQuarantined");
        (await auditor.GetAsync($"/api/audit/cases/{submitted.CaseId}/replay?at=0")).MustBe(HttpStatusCode.BadRequest, "parameterNotValid");
    }
}
