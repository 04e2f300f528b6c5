using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.IssuedVouchers.Checking;

namespace OpcOnboarding.Functions.PersonalData;

/// <summary>Registers the keys of personal data.</summary>
internal static class PersonalDataServices
{
    /// <summary>Reads or makes the master key; another <see cref="IKeyWrapper"/> may replace it here.</summary>
    /// <exception cref="StartRefusedException">The key file is damaged or open to others.</exception>
    public static IServiceCollection AddPersonalData(this IServiceCollection services, ServiceSettings settings)
    {
        var master = MasterKey.LoadOrCreate(settings.DataFolder);
        // By factory, so that the container clears the key when it is disposed.
        return services
            .AddSingleton<IKeyWrapper>(_ => master)
            .AddSingleton(new MasterKeyId(master.Id))
            .AddSingleton(VoucherSeal.From(master))
            .AddSingleton(LookupHasher.From(master));
    }
}
