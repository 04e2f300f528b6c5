namespace OpcOnboarding.Functions.PersonalBenefits;

/// <summary>Registers what keeps benefits of a person to one case.</summary>
internal static class PersonalBenefitServices
{
    /// <summary>Adds it. Needs the case store, the directory, the ledger of vouchers, the packs and logging.</summary>
    public static IServiceCollection AddPersonalBenefits(this IServiceCollection services) => services
        .AddSingleton<CasePerson>()
        .AddSingleton<DrawStanding>()
        .AddSingleton<DrawRebuild>()
        .AddSingleton<DrawnElsewhere>()
        .AddSingleton<PersonalDraws>();
}
