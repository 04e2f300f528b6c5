using System.Collections.Concurrent;
using System.Text.Json;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Operations;

/// <summary>R17: a store that is lost after a backup was taken under load is restored; every case in it goes on to its end, and nothing of before the backup is missing.</summary>
public sealed class BackupTests
{
    private const int CommandsBefore = 25;
    private static readonly string[] s_founders = ["founder-lin", "founder-wang", "founder-chen"];
    private static readonly string[] s_samples = ["P01", "P02", "P03", "P08"];

    private readonly ConcurrentQueue<(RemoteCase Case, string Sample, string Founder)> _played = new();
    private volatile bool _isBackedUp;

    [Fact]
    public async Task StoreLostAfterABackupUnderLoad_Restored_EveryCaseGoesOn()
    {
        using var backups = new TemporaryFolder();
        var folder = Path.Combine(backups.Path, "backup");
        using var key = new TemporaryFolder();
        var acknowledged = await LoseAsync(folder, key.Path);

        await using var store = await LocalStore.StartAsync();
        File.Copy(Path.Combine(key.Path, "master.key"), Path.Combine(store.DataFolder, "master.key"));
        await IsRefusedAsync(folder, store.ConnectionString);
        Assert.Contains("restored", await OpcProcess.MustSucceedAsync("restore", folder, "--storage", store.ConnectionString), StringComparison.Ordinal);
        await using var service = await ServiceProcess.StartAsync(ServiceProcess.FreePort(), store.DataFolder, store.ConnectionString);

        using var http = new HttpClient { BaseAddress = service.Address };
        await HoldsStatusAsync(folder, service);
        var restored = await RestoredAsync(http);
        Assert.Contains(restored, found => found.State != "completed");
        await Task.WhenAll(restored.Select(found => FinishAsync(http, found.CaseId)));

        await HoldAsync(http, acknowledged, [.. restored.Select(found => found.CaseId)], await Holdings.ReadAsync(store.ConnectionString));
        var (again, why) = await OpcProcess.RunAsync("restore", folder, "--storage", store.ConnectionString);
        Assert.True(again == 2 && why.Contains("empty store", StringComparison.Ordinal), why);
        Assert.Contains("healthy", await OpcProcess.MustSucceedAsync("status", "--url", service.Address.ToString(), "--scan"), StringComparison.Ordinal);
    }

    /// <summary>Plays cases, backs up in the middle, plays on, and loses everything but the backup and the key. What was acknowledged when the backup began.</summary>
    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> LoseAsync(string folder, string keyFolder)
    {
        await using var store = await LocalStore.StartAsync();
        await using var service = await ServiceProcess.StartAsync(ServiceProcess.FreePort(), store.DataFolder, store.ConnectionString);
        using var http = new HttpClient { BaseAddress = service.Address, Timeout = TimeSpan.FromSeconds(30) };
        var players = Task.WhenAll(s_founders.Select((founder, index) => PlayAsync(http, founder, index)));
        await Eventually.HoldsAsync(() => _played.Sum(played => played.Case.Acknowledged.Count) >= CommandsBefore, "The load does not begin.", TimeSpan.FromMinutes(2));
        var acknowledged = _played.Where(played => played.Case.Acknowledged.Count > 0).ToDictionary(played => played.Case.CaseId, played => First(played.Case.Acknowledged, played.Case.Acknowledged.Count));

        var said = await OpcProcess.MustSucceedAsync("backup", folder, "--url", service.Address.ToString(), "--storage", store.ConnectionString);

        _isBackedUp = true;
        Assert.Contains("master.key is NOT in this backup", said, StringComparison.Ordinal);
        TestContext.Current.TestOutputHelper?.WriteLine(said);
        await players;
        File.Copy(Path.Combine(store.DataFolder, "master.key"), Path.Combine(keyFolder, "master.key"));
        service.Kill();
        return acknowledged;
    }

    private async Task PlayAsync(HttpClient http, string founder, int index)
    {
        // One case after the other until the backup is there: whenever it is taken, some case is under way.
        for (var turn = 0; !_isBackedUp; turn++)
        {
            var sample = s_samples[((index * 2) + turn) % s_samples.Length];
            var remote = new RemoteCase(http, sample, founder);
            _played.Enqueue((remote, sample, founder));
            await remote.PlayAsync();
        }
    }

    /// <summary>The list only grows, at its end.</summary>
    private static IReadOnlyList<string> First(IReadOnlyList<string> growing, int count) => [.. Enumerable.Range(0, count).Select(index => growing[index])];

    /// <summary>A backup with one changed byte is refused before anything is written.</summary>
    private static async Task IsRefusedAsync(string folder, string connectionString)
    {
        var file = Path.Combine(folder, "tables", "Cases.jsonl");
        var sound = await File.ReadAllBytesAsync(file);
        var changed = sound.ToArray();
        changed[^3] ^= 1;
        await File.WriteAllBytesAsync(file, changed);
        var (exitCode, said) = await OpcProcess.RunAsync("restore", folder, "--storage", connectionString);
        await File.WriteAllBytesAsync(file, sound);
        Assert.True(exitCode == 2 && said.Contains("Cases.jsonl was changed or damaged", StringComparison.Ordinal), said);
    }

    /// <summary>The key that the backup names is in use, and the fences stand higher than any that the lost store's owner could have seen.</summary>
    private static async Task HoldsStatusAsync(string folder, ServiceProcess service)
    {
        using var manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "manifest.json")));
        using var status = JsonDocument.Parse(await OpcProcess.MustSucceedAsync("status", "--json", "--url", service.Address.ToString()));
        Assert.Equal(manifest.RootElement.GetProperty("facts").Text("masterKeyId"), status.RootElement.Text("masterKeyId"));
        Assert.Equal(3, status.RootElement.GetProperty("owner").GetProperty("epoch").GetInt64());
    }

    private static async Task<IReadOnlyList<(string CaseId, string State)>> RestoredAsync(HttpClient http)
    {
        var list = (await new PatientCaller(http, "auditor-1").GetAsync("/api/cases?limit=100")).MustBeOk();
        return [.. list["items"].EnumerateArray().Select(view => (view.Text("caseId")!, view.Text("state")!))];
    }

    private async Task FinishAsync(HttpClient http, string caseId)
    {
        var (_, sample, founder) = _played.Single(played => played.Case.CaseId == caseId);
        var restored = new RestoredCase(http, sample, founder, caseId);
        await Eventually.HoldsAsync(restored.MoveOnAsync, $"Case {caseId} does not come to its end.", TimeSpan.FromMinutes(4));
    }

    private static async Task HoldAsync(HttpClient http, IReadOnlyDictionary<string, IReadOnlyList<string>> acknowledged, IReadOnlyList<string> restored, Holdings holdings)
    {
        Assert.Empty(acknowledged.Keys.Except(restored));
        foreach (var caseId in restored)
        {
            await RestoredJournal.HoldsAsync(new PatientCaller(http, "auditor-1"), caseId, acknowledged.GetValueOrDefault(caseId) ?? []);
        }

        Assert.Equal(restored.Order(), holdings.SeatHolders.Order());
        Assert.Equal(restored.Order(), holdings.MentorHolders.Order());
        Assert.Equal(restored.Count, holdings.MentorLoad);
        Assert.Equal(holdings.Vouchers.Count, holdings.Vouchers.Select(voucher => voucher.Number).Distinct().Count());
    }
}
