using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.Tests.Support;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Tests.Retention;

/// <summary>What was ordered before an erasure and comes to its turn afterwards ends quietly: nothing of the case can be opened, and nothing may be added.</summary>
public sealed class LateCommandTests
{
    [Fact]
    public async Task Revocation_ThatWaitedWhileItsCaseWasErased_EndsAndWritesNothing()
    {
        await using var server = await OnboardingServer.StartAsync(settings: Erasure.KeepNothing);
        var completed = await Erasure.SettledAsync(server);
        await Erasure.CheckpointAsync(server);
        var command = await OrderAsync(server, completed);
        await Erasure.EraseAsync(server, completed.CaseId);
        var before = (await completed.HistoryAsync()).Select(entry => entry.Text("hash")).ToList();
        var instanceId = $"{completed.CaseId}-{command.CommandId}";

        await server.Services.GetRequiredService<IOrchestrationStart>().StartOnceAsync(RevocationOrchestrator.Name, instanceId, new LateCommand(completed.CaseId, command), default);

        var client = server.Services.GetRequiredService<DurableTaskClient>();
        await Eventually.HoldsAsync(
            async () => await client.GetInstanceAsync(instanceId) is { RuntimeStatus: OrchestrationRuntimeStatus.Completed }, "The revocation has not come to an end.");
        Assert.Equal(before, (await completed.HistoryAsync()).Select(entry => entry.Text("hash")));
        Assert.Equal("erased", (await Erasure.VerifyAsync(server, completed.CaseId))["outcome"].GetString());
    }

    /// <summary>Stored, and not yet handed to the engine: the process died between the two.</summary>
    private static async Task<CaseCommand> OrderAsync(OnboardingServer server, OnboardedCase completed)
    {
        var head = new Actor("supervisor-yancheng", CaseJson.Name(Role.DepartmentHead), Party.None, null);
        var command = new CaseCommand { CommandId = new string('d', 32), Actor = head, Trigger = Trigger.Revoke, Step = StepKind.MentorPairing };
        var store = server.Services.GetRequiredService<CaseStore>();
        var record = await store.GetAsync(completed.CaseId, default);
        var stored = new StoredCommand(command.CommandId, head.Subject, new string('0', 64), CommandStatus.Pending) { Body = """{"reason":"材料不实"}""" };
        Assert.True(await store.AddAsync(CommandRow.Write(completed.CaseId, stored, record.Cipher), default));
        return command;
    }
}
