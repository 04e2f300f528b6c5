using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>What founder, officer and auditor saw of a case over HTTP, version by version.</summary>
internal sealed class SeenVersions
{
    private readonly Dictionary<long, Dictionary<string, string>> _seen = [];

    /// <summary>Looks at the case as it is now.</summary>
    public async Task AddAsync(OnboardedCase onboarded)
    {
        var views = new Dictionary<string, string>();
        var version = 0L;
        foreach (var (side, caller) in new[] { ("founder", await onboarded.FounderAsync()), ("officer", await onboarded.WindowAsync()), ("auditor", await onboarded.AuditorAsync()) })
        {
            var view = await onboarded.ViewAsync(caller);
            version = view["version"].GetInt64();
            views[side] = Text(view.Json);
        }

        _seen[version] = views;
    }

    /// <summary>Brings the case back to each version and holds it against what was seen.</summary>
    public async Task MustBeReplayedAsync(OnboardedCase onboarded, int versions)
    {
        Assert.Equal(versions, _seen.Count);
        var auditor = await onboarded.AuditorAsync();
        foreach (var (version, views) in _seen)
        {
            var replayed = (await auditor.GetAsync($"/api/audit/cases/{onboarded.CaseId}/replay?at={version}")).MustBeOk();
            Assert.True(replayed["fromHistory"].GetBoolean());
            foreach (var (side, seen) in views)
            {
                Assert.Equal(seen, Text(replayed[side]));
            }
        }
    }

    private static string Text(JsonElement view) => JsonNode.Parse(view.GetRawText())!.ToJsonString();
}
