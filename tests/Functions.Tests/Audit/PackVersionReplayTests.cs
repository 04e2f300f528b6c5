using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>A replay names the policy packs as they were, whatever has been released since, and says where this release no longer has them.</summary>
public sealed class PackVersionReplayTests
{
    private const string Pack = "yancheng-opc-2026";
    private const string Removed = "suqian-opc-2026";
    private static readonly string s_old = PolicyCatalogue.Embedded.Find(Pack)!.Version;
    private static readonly PolicyCatalogue s_next = Next();
    private static readonly string s_new = s_next.Find(Pack)!.Version;

    [Fact]
    public async Task Replay_AfterThePackWasReplaced_NamesTheVersionsOfThen()
    {
        Assert.NotEqual(s_old, s_new);
        await using var server = await OnboardingServer.StartAsync();
        var old = await Scenario.RegisteredAsync(server);
        Assert.Equal((s_old, "release", true), await PackAtAsync(old, 1));
        await old.MoveStepAsync("vouchers", "approve");
        var last = (await old.HistoryAsync()).Count;
        await CheckpointAsync(server);
        Assert.Equal((s_old, "log", true), await PackAtAsync(old, 1));
        Assert.Equal((s_old, "decision", true), await PackAtAsync(old, last));

        server.Packs = s_next;
        await server.RestartAsync();

        Assert.Equal((s_old, "log", false), await PackAtAsync(old, 1));
        Assert.Equal((s_old, "decision", false), await PackAtAsync(old, last));
        Assert.Contains(await PacksAsync(old, 1), pack => pack.Text("packId") == Removed && !pack.GetProperty("atHand").GetBoolean());

        // Handed in after the last checkpoint of the old release: nothing tells when between the two it was replaced.
        var between = await Scenario.SubmittedAsync(server, founder: "founder-wang");
        Assert.Equal(($"{s_old} {s_new}", "replaced", false), await PackAtAsync(between, 1));
        await CheckpointAsync(server);
        Assert.Equal(($"{s_old} {s_new}", "replaced", false), await PackAtAsync(between, 1));

        var fresh = await Scenario.SubmittedAsync(server, founder: "founder-chen");
        Assert.Equal((s_new, "log", true), await PackAtAsync(fresh, 1));
        Assert.Equal((s_old, "decision", false), await PackAtAsync(old, last));
    }

    private static async Task<(string Versions, string? Evidence, bool AtHand)> PackAtAsync(OnboardedCase onboarded, int sequence)
    {
        var pack = Assert.Single(await PacksAsync(onboarded, sequence), pack => pack.Text("packId") == Pack);
        return (string.Join(' ', pack.GetProperty("versions").EnumerateArray()), pack.Text("evidence"), pack.GetProperty("atHand").GetBoolean());
    }

    private static async Task<IReadOnlyList<JsonElement>> PacksAsync(OnboardedCase onboarded, int sequence)
    {
        var versions = (await (await onboarded.AuditorAsync()).GetAsync($"/api/audit/cases/{onboarded.CaseId}/replay?at={sequence}")).MustBeOk()["versions"];
        IReadOnlyList<JsonElement> packs = [.. versions.GetProperty("packVersions").EnumerateArray()];
        Assert.Equal(
            packs.SelectMany(pack => pack.GetProperty("versions").EnumerateArray().Select(version => $"{pack.Text("packId")} {version}")),
            versions.GetProperty("packs").EnumerateArray().Select(named => named.GetString()));
        return packs;
    }

    /// <summary>A checkpoint a minute after everything before it, and a minute before everything after it.</summary>
    private static async Task CheckpointAsync(OnboardingServer server)
    {
        server.PassAMinute();
        await server.Services.GetRequiredService<Checkpointer>().RunAsync(default);
        server.PassAMinute();
    }

    /// <summary>The packs of this release with one changed and one gone.</summary>
    private static PolicyCatalogue Next()
    {
        var (assembly, folder) = (typeof(PolicyCatalogue).Assembly, "Policies.Packs.");
        return PolicyCatalogue.Read(assembly.GetManifestResourceNames()
            .Where(name => name.Contains(folder, StringComparison.Ordinal) && !name.EndsWith($"{Removed}.json", StringComparison.Ordinal))
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                var (file, text) = (name[(name.IndexOf(folder, StringComparison.Ordinal) + folder.Length)..], reader.ReadToEnd());
                return (file, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file == $"{Pack}.json" ? text + "\n" : text));
            }));
    }
}
