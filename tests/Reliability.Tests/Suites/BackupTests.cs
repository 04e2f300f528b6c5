using System.Net;
using System.Text.Json;
using OpcOnboarding.Functions.Tests;
using OpcOnboarding.Functions.Tests.Operations;
using OpcOnboarding.Reliability.Tests.Checking;
using OpcOnboarding.Reliability.Tests.Clients;
using OpcOnboarding.Reliability.Tests.Harness;
using OpcOnboarding.Reliability.Tests.Journeys;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>
/// R17: a store that is lost after a backup was taken under load is restored; every case in it goes on to its end, and what the clients knew
/// when the backup began is there. What they were told later is in it once or not at all.
/// </summary>
public sealed class BackupTests : IDisposable
{
    private const int CommandsBefore = 50;
    private const int AtATime = 6;

    // A restore raises every fence at least so far.
    private const long Far = 1L << 20;

    private readonly ServiceDoors _doors;
    private readonly Players _players;
    private readonly TemporaryFolder _backups = new();
    private readonly TemporaryFolder _keys = new();
    private readonly (int Lost, int Restored) _ports = (ServiceProcess.FreePort(), ServiceProcess.FreePort());
    private volatile bool _isBackedUp;

    public BackupTests()
    {
        _doors = new ServiceDoors(_ports.Lost, _ports.Restored);
        _players = new Players(_doors, Chance.Never);
    }

    private string Folder => Path.Combine(_backups.Path, "backup");

    [Fact]
    public async Task StoreLostAfterABackupUnderLoad_Restored_EveryCaseGoesOnAndAllHolds()
    {
        var report = Seed.Report(nameof(BackupTests));
        report.AtLeast("commands acknowledged before the backup", CommandsBefore, await LoseAsync());

        await using var store = await LocalStore.StartAsync();
        CopyKeys(_keys.Path, store.DataFolder);
        await IsRefusedAsync(store.ConnectionString);
        Assert.Contains("restored", await OpcProcess.MustSucceedAsync("restore", Folder, "--storage", store.ConnectionString), StringComparison.Ordinal);
        await using (var service = await ServiceProcess.StartAsync(_ports.Restored, store.DataFolder, store.ConnectionString))
        {
            await HoldsStatusAsync(service);
            var restored = await RestoredAsync(report);
            await Task.WhenAll(restored.Select(FinishAsync));
            await HoldsAfterwardsAsync(service, store);
            await service.StopAsync();
            await Checker.HoldsAsync(nameof(BackupTests), store, _players.Log, restored);
        }

        report.Write();
    }

    public void Dispose()
    {
        _doors.Dispose();
        _backups.Dispose();
        _keys.Dispose();
    }

    /// <summary>Plays cases, backs up in the middle, plays on, and loses everything but the backup and the keys. How many commands were acknowledged when the backup began.</summary>
    private async Task<int> LoseAsync()
    {
        await using var store = await LocalStore.StartAsync();
        await using var service = await ServiceProcess.StartAsync(_ports.Lost, store.DataFolder, store.ConnectionString);
        var playing = Task.WhenAll(Enumerable.Range(0, AtATime).Select(PlayAsync));
        await Eventually.HoldsAsync(() => _players.Log.Count(CommandOutcome.Ok) >= CommandsBefore, "The load does not begin.", TimeSpan.FromMinutes(2));
        var began = LoggedCommand.Now();

        var said = await OpcProcess.MustSucceedAsync("backup", Folder, "--url", service.Address.ToString(), "--storage", store.ConnectionString);

        _isBackedUp = true;
        Assert.Contains("master.key is NOT in this backup", said, StringComparison.Ordinal);
        TestContext.Current.TestOutputHelper?.WriteLine(said);
        await playing;
        CopyKeys(store.DataFolder, _keys.Path);
        service.Kill();
        return Forget(began);
    }

    /// <summary>One case after the other until the backup is there: whenever it is taken, some case is under way.</summary>
    private async Task PlayAsync(int player)
    {
        for (var number = player; !_isBackedUp; number += AtATime)
        {
            await _players.PlayAsync(JourneyKind.HappyPath, number);
        }
    }

    /// <summary>The backup holds what was acknowledged before it began; of everything later nobody knows. How many were acknowledged before.</summary>
    private int Forget(long began)
    {
        var later = _players.Log.Commands.Where(command => command.AnsweredAt > began).ToList();
        later.ForEach(command => command.Outcome = CommandOutcome.Unknown);
        return _players.Log.Count(CommandOutcome.Ok);
    }

    /// <summary>The second file keeps people signed in.</summary>
    private static void CopyKeys(string from, string to)
    {
        foreach (var name in new[] { "master.key", "development-signing.key" })
        {
            File.Copy(Path.Combine(from, name), Path.Combine(to, name));
        }
    }

    /// <summary>A backup with one changed byte is refused before anything is written.</summary>
    private async Task IsRefusedAsync(string connectionString)
    {
        var file = Path.Combine(Folder, "tables", "Cases.jsonl");
        var sound = await File.ReadAllBytesAsync(file);
        var changed = sound.ToArray();
        changed[^3] ^= 1;
        await File.WriteAllBytesAsync(file, changed);
        var (exitCode, said) = await OpcProcess.RunAsync("restore", Folder, "--storage", connectionString);
        await File.WriteAllBytesAsync(file, sound);
        Assert.True(exitCode == 2 && said.Contains("Cases.jsonl was changed or damaged", StringComparison.Ordinal), said);
    }

    /// <summary>The key that the backup names is in use, and the fences stand far above any that the lost store's owner could have seen.</summary>
    private async Task HoldsStatusAsync(ServiceProcess service)
    {
        using var manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(Folder, "manifest.json")));
        using var status = JsonDocument.Parse(await OpcProcess.MustSucceedAsync("status", "--json", "--url", service.Address.ToString()));
        Assert.Equal(manifest.RootElement.GetProperty("facts").Text("masterKeyId"), status.RootElement.Text("masterKeyId"));
        var epoch = status.RootElement.GetProperty("owner").GetProperty("epoch").GetInt64();
        Assert.True(epoch > Far, $"The owner of the restored store has epoch {epoch}.");
    }

    /// <summary>The cases of the backup, drafts too; those that were begun later are gone. Some stand in the middle.</summary>
    private async Task<IReadOnlyList<PlayedCase>> RestoredAsync(SuiteReport report)
    {
        var (restored, underWay) = (new List<PlayedCase>(), 0);
        foreach (var played in _players.Played)
        {
            var answer = await played.Founder.GetAsync($"/api/cases/{played.CaseId}");
            if (answer.Status != HttpStatusCode.NotFound)
            {
                restored.Add(played);
                underWay += answer.MustBeOk()["state"].GetString() == played.EndState ? 0 : 1;
            }
        }

        report.AtLeast("cases in the backup", AtATime / 2, restored.Count);
        report.AtLeast("of them under way", 1, underWay);
        return restored;
    }

    private static async Task FinishAsync(PlayedCase restored)
    {
        restored.IsFinished = false;
        await Scripts.GoOnAsync(restored);
        restored.IsFinished = true;
    }

    /// <summary>Nothing is restored into a store that holds something, and nothing needs a person.</summary>
    private async Task HoldsAfterwardsAsync(ServiceProcess service, LocalStore store)
    {
        var (again, why) = await OpcProcess.RunAsync("restore", Folder, "--storage", store.ConnectionString);
        Assert.True(again == 2 && why.Contains("empty store", StringComparison.Ordinal), why);
        Assert.Contains("healthy", await OpcProcess.MustSucceedAsync("status", "--url", service.Address.ToString(), "--scan"), StringComparison.Ordinal);
    }
}
