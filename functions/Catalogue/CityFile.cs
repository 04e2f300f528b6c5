using System.Text.Json;
using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Catalogue;

/// <summary>Reads one city's file.</summary>
internal static class CityFile
{
    /// <summary>The city.</summary>
    /// <exception cref="CatalogueException">The content does not fit, or breaks a rule.</exception>
    public static City Read(Stream json, string file)
    {
        var city = Parse(json, file);
        var faults = CityRules.Check(city).Select(fault => new CatalogueFault(file, fault.Field, fault.Sentence)).ToArray();
        return faults.Length == 0 ? city : throw new CatalogueException(faults);
    }

    private static City Parse(Stream json, string file)
    {
        try
        {
            return EmbeddedData.Parse<City>(json, file);
        }
        catch (JsonException unfit)
        {
            throw new CatalogueException([new CatalogueFault(file, unfit.Path ?? "$", unfit.Message)], unfit);
        }
    }
}
