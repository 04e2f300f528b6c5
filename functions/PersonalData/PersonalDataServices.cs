using OpcOnboarding.Functions.IssuedVouchers.Checking;

namespace OpcOnboarding.Functions.PersonalData;

/// <summary>Registers the keys of personal data.</summary>
internal static class PersonalDataServices
{
    /// <summary>Adds what is derived from the master key; another <see cref="IKeyWrapper"/> may replace it here.</summary>
    public static IServiceCollection AddPersonalData(this IServiceCollection services, MasterKey master)
    {
        // By factory, so that the container clears the key when it is disposed.
        return services
            .AddSingleton<IKeyWrapper>(_ => master)
            .AddSingleton(new MasterKeyId(master.Id))
            .AddSingleton(VoucherSeal.From(master))
            .AddSingleton(LookupHasher.From(master));
    }
}
