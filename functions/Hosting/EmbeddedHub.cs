using OpcOnboarding.Durable.Embedded.Hosting;
using OpcOnboarding.Functions.Activities;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Functions.Operations;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Mentors;
using OpcOnboarding.Workflows.Workspaces;
using OpcOnboarding.Workflows.IssuedVouchers;

namespace OpcOnboarding.Functions.Hosting;

/// <summary>Runs the orchestrations on the embedded task hub: the mode of one machine, the default.</summary>
internal static class EmbeddedHub
{
    /// <summary>Adds the hub with all orchestrators and activities.</summary>
    public static IServiceCollection AddEmbeddedHub(this IServiceCollection services, OwnerIdentity owner) => services
        .AddSingleton(Registry())
        .AddTaskHub(options => options.OwnerId = owner.Id)
        .AddHostedService<CaseScanService>()
        .AddHostedService<UnrecordedMovementsService>();

    /// <summary>Everything that can be orchestrated, by name.</summary>
    public static DurableTaskRegistry Registry() => new DurableTaskRegistry()
        .AddOrchestrator<OnboardingOrchestrator>(OnboardingOrchestrator.Name)
        .AddOrchestrator<RevocationOrchestrator>(RevocationOrchestrator.Name)
        .AddOrchestrator<SeatOfferOrchestrator>(SeatOfferOrchestrator.Name)
        .AddOrchestrator<SeatWatchOrchestrator>(SeatWatchOrchestrator.Name)
        .AddOrchestrator<MentorQuestionOrchestrator>(MentorQuestionOrchestrator.Name)
        .AddOrchestrator<VoucherExpiryRound>(VoucherExpiryRound.Name)
        .AddActivity<ExpireVouchers>()
        .AddActivity<RecordTransition>()
        .AddActivity<LoadCase>()
        .AddActivity<ProposeOutcome>()
        .AddActivity<PassOnOffer>()
        .AddActivity<ExpireHolds>()
        .AddActivity<AskNextMentor>();
}
