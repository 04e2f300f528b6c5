using OpcOnboarding.Functions.Administrators;
using OpcOnboarding.Functions.Audit;
using OpcOnboarding.Functions.Auditors;
using OpcOnboarding.Functions.CaseOfficers;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Entitlements;
using OpcOnboarding.Functions.Finder;
using OpcOnboarding.Functions.Founders;
using OpcOnboarding.Functions.Guidance;
using OpcOnboarding.Functions.Mentors;
using OpcOnboarding.Functions.Operations;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Reading;
using OpcOnboarding.Functions.Recording;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Functions.Retention;
using OpcOnboarding.Functions.Workspaces;
using OpcOnboarding.Functions.IssuedVouchers;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Hosting;

/// <summary>Wires the service's parts.</summary>
internal static class OnboardingServices
{
    /// <summary>Adds everything but identity and the engine.</summary>
    public static IServiceCollection AddOnboarding(
        this IServiceCollection services, ServiceSettings settings, StorageAccount storage, ServiceKeys keys, JourneyCatalogue journeys, PolicyCatalogue packs) => services
        .AddSingleton(settings)
        .AddSingleton(storage.Tables)
        .AddSingleton(storage.Documents)
        .AddSingleton(storage.Barrier)
        .AddSingleton(journeys)
        .AddSingleton(packs)
        .AddProblemAnswers()
        .AddCatalogue()
        .AddPersonalData(keys.Master)
        .AddOutcomes()
        .AddWorkspaces()
        .AddMentors()
        .AddEntitlements()
        .AddVouchers()
        .AddCases()
        .AddCommands()
        .AddOperations()
        .AddRetention()
        .AddAudit(settings, storage, keys.Checkpoints)
        .AddHostedService<StorageSetup>()
        .ConfigureHttpJsonOptions(options => CaseJson.ForAnswers(options.SerializerOptions));

    private static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddSingleton<CaseTables>()
        .AddSingleton<CaseStore>()
        .AddSingleton(provider => new RecentRows(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ServiceSettings>().CustomHandlerPort is not null))
        .AddSingleton<CaseSignals>()
        .AddSingleton<CaseViews>()
        .AddSingleton<CaseSearch>()
        .AddSingleton<CaseHistory>()
        .AddSingleton<CaseIndexes>()
        .AddSingleton<CaseDoor>()
        .AddSingleton<KeyedGate>()
        .AddSingleton<DirectoryIndex>()
        .AddSingleton<DocumentReader>()
        .AddSingleton<DomicileLetter>()
        .AddSingleton<PastTransitions>()
        .AddSingleton<TransitionRecorder>()
        .AddSingleton<OpenAskings>()
        .AddSingleton<Worklist>()
        .AddSingleton<CaseChecks>()
        .AddSingleton<DeadlineDesk>()
        .AddSingleton<AssigneeDesk>()
        .AddSingleton<ResourceDesk>()
        .AddSingleton<WorklistIndex>()
        .AddSingleton<Reveals>();

    private static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<ApplicationForm>()
        .AddSingleton<FounderActs>()
        .AddSingleton<BenefitClauses>()
        .AddSingleton<AssignmentRules>()
        .AddSingleton<CaseCreation>()
        .AddSingleton<IOrchestrationStart, OrchestrationStart>()
        .AddSingleton<CaseEngine>()
        .AddSingleton<CommandAnswers>()
        .AddSingleton<CommandDesk>()
        .AddSingleton<CommandGate>()
        .AddSingleton<CommandLimiter>()
        .AddSingleton<CommandRules>()
        .AddSingleton<DocumentIntake>()
        .AddSingleton<DraftCheck>()
        .AddSingleton<DraftDeletion>()
        .AddSingleton<DraftGate>()
        .AddSingleton<FormRules>()
        .AddSingleton<PolicyFinder>()
        .AddSingleton<FinderDesk>()
        .AddSingleton<GuidanceDesk>()
        .AddSingleton<NameCheck>()
        .AddSingleton<OutcomeRules>()
        .AddSingleton<RejectionRecorder>()
        .AddSingleton<SubmissionFindings>();
}
