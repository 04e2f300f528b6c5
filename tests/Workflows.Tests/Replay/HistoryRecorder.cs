using Google.Protobuf;
using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Workflows.Decisions;
using OpcOnboarding.Workflows.Tests.Play;
using OpcOnboarding.Workflows.Tests.Properties;

namespace OpcOnboarding.Workflows.Tests.Replay;

/// <summary>Plays journeys from fixed seeds until everything that can happen has happened, and keeps those that add something.</summary>
internal static class HistoryRecorder
{
    /// <summary>Set to the current journey's version, the tests record its histories first: <c>OPC_RECORD_HISTORIES=2026-11</c>.</summary>
    public const string Variable = "OPC_RECORD_HISTORIES";

    /// <summary>The fewest that a version has.</summary>
    public const int Least = 50;

    private const int MostTried = 2_000;

    /// <summary>Records the current journey when the variable says so.</summary>
    public static void RecordIfAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable) == Journey.Current.Version)
        {
            HistoryFile.Write(Journey.Current.Version, [.. Chosen().Select(Played), RefusedAtTheWindow(), Revoked()]);
        }
    }

    private static IEnumerable<int> Chosen()
    {
        // A refusal at the window would end most journeys before anything has happened: it is played by itself.
        var (missing, kept) = (Happenings.Of(Journey.Current).Except([$"case {Trigger.RefuseAcceptance}"]).ToHashSet(), 0);
        for (var seed = 1; seed <= MostTried && (missing.Count > 0 || kept < Least); seed++)
        {
            var made = Happenings.Of(Model(seed).Transitions.SelectMany(transition => transition.Events)).ToHashSet();
            if (missing.Overlaps(made) || kept < Least)
            {
                missing.ExceptWith(made);
                kept++;
                yield return seed;
            }
        }
    }

    private static PlayedCase Model(int seed)
    {
        var played = PlayedCase.Submitted(opened: Opening(seed), unavailable: Unavailable(seed));
        RandomJourney.Play(played, Numbers(seed), null);
        return played;
    }

    private static StoredHistory Played(int seed)
    {
        var (model, unavailable) = (PlayedCase.Submitted(opened: Opening(seed), unavailable: Unavailable(seed)), Unavailable(seed));
        var orchestration = new PlayedOrchestration(opened: Opening(seed), unavailable: unavailable);
        RandomJourney.Play(model, Numbers(seed), orchestration);
        return Of($"seed {seed}", OnboardingOrchestrator.Name, orchestration.Host);
    }

    /// <summary>What a host has kept of an orchestration.</summary>
    private static StoredHistory Of(string name, string orchestrator, PlayedHost host) =>
        new(name, orchestrator, new OrchestratorRequest { PastEvents = { host.History } }.ToByteArray(), [.. host.Turns]);

    private static CaseOpened Opening(int seed) =>
        Orders.Opening(seed % 2 == 0 ? EntityType.OnePersonLimitedCompany : EntityType.IndividualBusiness, seatIsDomicile: seed % 3 == 0);

    private static string[] Unavailable(int seed) => seed % 7 == 0 ? [Activities.ProposeOutcome] : [];

    // Every fourth lets only time pass in the end: what nobody answers falls due.
    private static int[] Numbers(int seed)
    {
        var random = new Random(seed);
        var numbers = Enumerable.Range(0, 30).Select(_ => random.Next(1_000_000)).ToArray();
        return seed % 4 == 0 ? [.. numbers.Take(random.Next(1, 12)), .. Enumerable.Repeat(990, 25)] : numbers;
    }

    private static StoredHistory RefusedAtTheWindow() =>
        Of("refused at the window", OnboardingOrchestrator.Name, new PlayedOrchestration().Fire(Trigger.RefuseAcceptance).Host);

    /// <summary>A revocation after the end, which is an orchestration of its own.</summary>
    private static StoredHistory Revoked()
    {
        var stored = PlayedCase.InProgress().Approve(Enum.GetValues<StepKind>()).Case;
        var host = new PlayedHost(new RevocationOrchestrator(JourneyCatalogue.Released), (name, input) => name == Activities.LoadCase ? stored : new RecordResult(true, false, []));
        host.Start(RevocationOrchestrator.Name, "c1-k", new LateCommand("c1", Orders.Fire("k", Trigger.Revoke, StepKind.Registration)), Beijing.At("2026-07-20 10:00"));
        return Of("revocation", RevocationOrchestrator.Name, host);
    }
}
