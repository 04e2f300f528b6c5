using OpcOnboarding.Functions.Outcomes.Desks;
using OpcOnboarding.Functions.Outcomes.Officers;
using OpcOnboarding.Functions.Outcomes.Pairing;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.PersonalBenefits;

namespace OpcOnboarding.Functions.Outcomes;

/// <summary>Makes the outcomes of the six steps known.</summary>
internal static class OutcomesRegistration
{
    /// <summary>
    /// Adds the outcomes. Needs the case store and tables, what begins orchestrations, the catalogue of cities, the sample people, the settings,
    /// the packs, the directory, logging and the time provider among the services.
    /// </summary>
    internal static IServiceCollection AddOutcomes(this IServiceCollection services) => services
        .AddSingleton<EffectRunner>()
        .AddSingleton<IOfficerDirectory, KnownOfficers>()
        .AddSingleton<OfficerLoads>()
        .AddSingleton<SampleCreditCodes>()
        .AddSingleton<RowsSetAside>()
        .AddSingleton<SeatHolds>()
        .AddSingleton<UnitInventory>()
        .AddSingleton<WaitingHead>()
        .AddSingleton<SeatTurnover>()
        .AddSingleton<SeatExchange>()
        .AddSingleton<HoldExpiry>()
        .AddSingleton<WaitingList>()
        .AddSingleton<SeatFinder>()
        .AddSingleton<SeatDesk>()
        .AddSingleton<MoveInPeriod>()
        .AddSingleton<VoucherAssessment>()
        .AddSingleton<BudgetLedger>()
        .AddSingleton<VoucherIssue>()
        .AddPersonalBenefits()
        .AddSingleton<MentorDesk>()
        .AddSingleton<IStepOutcome, RegistrationOutcome>()
        .AddSingleton<IStepOutcome, BankAccountOutcome>()
        .AddSingleton<IStepOutcome, TaxSetupOutcome>()
        .AddSingleton<IStepOutcome, WorkspaceOutcome>()
        .AddSingleton<IStepOutcome, VouchersOutcome>()
        .AddSingleton<IStepOutcome, MentorPairingOutcome>();
}
