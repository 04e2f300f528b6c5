using OpcOnboarding.Reliability.Tests.Clients;
using OpcOnboarding.Reliability.Tests.Harness;
using OpcOnboarding.Reliability.Tests.Journeys;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>The one checker of all suites: holds what the store has against what the clients know.</summary>
internal static class Checker
{
    private const int MostShown = 20;

    private static readonly IStoreCheck[] s_checks =
    [
        new EndCheck(),
        new CommandCheck(),
        new RealTimeCheck(),
        new JournalCheck(),
        new MoveCheck(),
        new NoticeCheck(),
        new OutcomeCheck(),
        new HoldingCheck(),
        new WaitingCheck(),
        new LedgerCheck(),
        new VoucherJournalCheck(),
        new WorklistCheck(),
        new DirectoryCheck(),
        new DrawCheck(),
        new BlobCheck(),
        new HubCheck(),
        new SealCheck(),
        new AccessCheck(),
    ];

    /// <summary>Reads the store, which nobody may be writing to, and fails with every promise that does not hold.</summary>
    public static async Task HoldsAsync(string suite, LocalStore store, ClientLog log, IReadOnlyList<PlayedCase> played)
    {
        var evidence = new Evidence(await StoreImage.ReadAsync(store.ConnectionString, store.DataFolder), log, played);
        var violations = s_checks.SelectMany(check => check.Violations(evidence)).ToList();
        Assert.True(
            violations.Count == 0,
            $"{violations.Count} promises do not hold. {Seed.Again(suite)}\n{string.Join('\n', violations.Take(MostShown))}");
    }
}
