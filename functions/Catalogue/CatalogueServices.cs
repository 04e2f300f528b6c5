namespace OpcOnboarding.Functions.Catalogue;

/// <summary>Registers the cities.</summary>
internal static class CatalogueServices
{
    /// <summary>Reads every city's file at once, so that a mistake in one ends the start.</summary>
    /// <exception cref="CatalogueException">A file does not hold; the message names file and field.</exception>
    public static IServiceCollection AddCatalogue(this IServiceCollection services) =>
        services.AddSingleton(CityDirectory.Load());
}
