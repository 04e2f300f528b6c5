using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Tests.Retention;

/// <summary>An insider with storage and data keys and the product's own code makes a case look erased: no checkpoint that the service makes afterwards turns it into two administrators' decision.</summary>
public sealed class ForgedErasureTests
{
    [Fact]
    public async Task Verify_AnErasureThatNobodyDecided_FailsAndNamesItsRows()
    {
        await using var server = await OnboardingServer.StartAsync();
        var (early, late) = (await WithdrawnAsync(server), await WithdrawnAsync(server));
        await Erasure.CheckpointAsync(server);
        var now = server.Clock.GetUtcNow();

        await ForgeAsync(server, early.CaseId, "supervisor-yancheng", now);
        Assert.Equal(["No checkpoint holds the decision to erase."], await FaultsAsync(server, early));
        await ForgeAsync(server, late.CaseId, "administrator-2", now.AddYears(11));
        await Erasure.CheckpointAsync(server);

        Assert.Equal(["The log does not tell that the person was an administrator then.", "The case was erased before its time was over."], await FaultsAsync(server, early));
        Assert.Equal(Enumerable.Repeat("The entry is not from between the checkpoints that it lies between.", 2), await FaultsAsync(server, late));
    }

    private static async Task<OnboardedCase> WithdrawnAsync(OnboardingServer server)
    {
        var submitted = await Scenario.SubmittedAsync(server);
        await submitted.MoveAsync(await submitted.FounderAsync(), "withdraw");
        return submitted;
    }

    private static async Task ForgeAsync(OnboardingServer server, string caseId, string decider, DateTimeOffset at)
    {
        var store = server.Services.GetRequiredService<CaseStore>();
        (Actor Actor, CaseEvent Happened)[] entries =
        [
            (Administrator("administrator-1"), new ErasureProposed(ErasureGround.RetentionOver, "x")), (Administrator(decider), new ErasureDecided()), (Actor.System, new PersonalDataErased(0)),
        ];
        foreach (var (actor, happened) in entries)
        {
            var record = await store.GetAsync(caseId, default);
            var (file, entry) = Journal.Append(record, at, actor, [happened], null, null, null);
            var next = happened is PersonalDataErased
                ? record with { File = file with { CreationDigest = null, Findings = [] }, Words = new CaseWords(), Key = null }
                : record with { File = file };
            Assert.True(await store.CommitAsync(next, [CaseStore.Add(entry)], default));
        }
    }

    private static Actor Administrator(string subject) => new(subject, "administrator", Party.Administrator);

    /// <summary>What the check of sealed data finds; each names the case, a row of its journal and the entry.</summary>
    private static async Task<IEnumerable<string?>> FaultsAsync(OnboardingServer server, OnboardedCase onboarded)
    {
        var verdicts = (await Erasure.VerifyAsync(server, onboarded.CaseId))["verdicts"].EnumerateArray();
        var found = verdicts.Single(verdict => verdict.Text("check") == "sealedData").GetProperty("inconsistencies").EnumerateArray().ToList();
        Assert.All(found, one => Assert.Equal((onboarded.CaseId, $"journal:{one.GetProperty("sequence").GetInt64():D10}"), (one.Text("caseId"), one.Text("row"))));
        return found.Select(one => one.Text("what"));
    }
}
