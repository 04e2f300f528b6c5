using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>What founder, officer and auditor saw of a case over HTTP, version by version.</summary>
internal sealed class SeenVersions
{
    private readonly Dictionary<long, Dictionary<string, string>> _seen = [];

    /// <summary>How many versions were seen.</summary>
    public int Count => _seen.Count;

    /// <summary>Looks at the case as it is now.</summary>
    public async Task AddAsync(OnboardedCase onboarded) => Add(
        (await onboarded.ViewAsync()).Json,
        (await onboarded.ViewAsync(await onboarded.WindowAsync())).Json,
        (await onboarded.ViewAsync(await onboarded.AuditorAsync())).Json);

    /// <summary>Looks at a case in another process as it is now.</summary>
    public async Task AddAsync(RemoteCase remote) => Add(
        (await remote.Founder.GetAsync(remote.Path)).MustBeOk().Json,
        (await remote.Officer("officer-window").GetAsync(remote.Path)).MustBeOk().Json,
        (await remote.As("auditor-1").GetAsync(remote.Path)).MustBeOk().Json);

    /// <summary>Brings the case back to each version and holds it against what was seen.</summary>
    public async Task MustBeReplayedAsync(OnboardedCase onboarded, int versions, bool fromHistory = true)
    {
        Assert.Equal(versions, _seen.Count);
        var auditor = await onboarded.AuditorAsync();
        foreach (var version in _seen.Keys)
        {
            MustBeAsSeen(version, (await auditor.GetAsync($"/api/audit/cases/{onboarded.CaseId}/replay?at={version}")).MustBeOk().Json, fromHistory);
        }
    }

    /// <summary>Brings the case back to every entry of its journal; those that were seen must be as they were. The number of entries.</summary>
    public async Task<int> MustBeReplayedAtEveryEntryAsync(RemoteCase remote)
    {
        var auditor = remote.As("auditor-1");
        var (last, at) = (_seen.Keys.Max(), 1);
        for (; at <= last; at++)
        {
            MustBeAsSeen(at, (await auditor.GetAsync($"/api/audit/cases/{remote.CaseId}/replay?at={at}")).MustBeOk().Json, fromHistory: true);
        }

        return at - 1;
    }

    private void Add(JsonElement founder, JsonElement officer, JsonElement auditor) => _seen[founder.GetProperty("version").GetInt64()] =
        new Dictionary<string, string> { ["founder"] = Text(founder), ["officer"] = Text(officer), ["auditor"] = Text(auditor) };

    private void MustBeAsSeen(long version, JsonElement replayed, bool fromHistory)
    {
        Assert.Equal((version, fromHistory), (replayed.GetProperty("sequence").GetInt64(), replayed.GetProperty("fromHistory").GetBoolean()));
        foreach (var (side, seen) in _seen.GetValueOrDefault(version) ?? [])
        {
            Assert.Equal(seen, Text(replayed.GetProperty(side)));
        }
    }

    private static string Text(JsonElement view) => JsonNode.Parse(view.GetRawText())!.ToJsonString();
}
