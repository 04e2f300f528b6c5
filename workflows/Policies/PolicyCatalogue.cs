using System.Text.Json;
using OpcOnboarding.Workflows.Policies.Facts;
using OpcOnboarding.Workflows.Policies.Loading;
using OpcOnboarding.Workflows.Policies.Regions;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Workflows.Policies;

/// <summary>All policy packs. A new city is a new file; same facts, same packs, same day: same answer.</summary>
public sealed class PolicyCatalogue
{
    private const string ResourcePrefix = "OpcOnboarding.Workflows.Policies.Packs.";
    private static readonly Lazy<PolicyCatalogue> FromAssembly = new(ReadEmbedded);

    private PolicyCatalogue(IReadOnlyList<PolicyPack> packs) => Packs = packs;

    /// <summary>The packs that are part of this assembly.</summary>
    public static PolicyCatalogue Embedded => FromAssembly.Value;

    /// <summary>The packs, in the order of their ids.</summary>
    public IReadOnlyList<PolicyPack> Packs { get; }

    /// <summary>Reads packs from their files.</summary>
    /// <param name="files">File name (packId.json) and content.</param>
    /// <exception cref="PolicyPackException">A file is not a pack, or two packs share a pack id or a clause id.</exception>
    public static PolicyCatalogue Read(IEnumerable<(string File, ReadOnlyMemory<byte> Json)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var packs = files.Select(file => PolicyPackReader.Read(file.File, file.Json)).OrderBy(pack => pack.PackId, StringComparer.Ordinal).ToList();
        RefuseTwice(packs.Select(pack => (pack.PackId, "packId", pack.PackId)));
        RefuseTwice(packs.SelectMany(pack => pack.Clauses.Select(clause => (pack.PackId, "id", clause.Id))));
        return new PolicyCatalogue(packs);
    }

    /// <summary>The pack of the id; null when there is none.</summary>
    public PolicyPack? Find(string packId) => Packs.FirstOrDefault(pack => pack.PackId == packId);

    /// <summary>The packs that reach a city on a day: its own and its province's. Which clauses reach a district their answers say.</summary>
    /// <param name="city">Chinese name, with or without 市, or English name; null: not known.</param>
    /// <param name="day">The day of application.</param>
    /// <param name="province">Chinese name, for a city without a pack or where no city is known; null: as the city's packs and the list of prefectures say.</param>
    public IReadOnlyList<PolicyPack> InReach(string? city, DateOnly day, string? province = null) =>
        [.. OfCity(city, province).Where(pack => pack.IsValidOn(day))];

    /// <summary>The packs of a city and of its province, in force or not.</summary>
    /// <param name="city">Chinese name, with or without 市, or English name; null: not known.</param>
    /// <param name="province">Chinese name, for a city without a pack or where no city is known; null: as the city's packs and the list of prefectures say.</param>
    public IReadOnlyList<PolicyPack> OfCity(string? city, string? province = null)
    {
        var own = Packs.Where(pack => city is not null && IsCity(pack, city)).ToList();
        var provinces = own.Select(pack => pack.Province).Append(province).Append(city is null ? null : Prefectures.ProvinceOf(city)).OfType<string>().ToList();
        return [.. Packs.Where(pack => own.Contains(pack) || (pack.Level == PackLevel.Province && provinces.Exists(name => PlaceName.IsSame(name, pack.Province))))];
    }

    /// <summary>Evaluates a case in the shape of an entry of sample-cases.json.</summary>
    /// <param name="source">The case: <c>city</c>, <c>district</c>, <c>entity</c>, <c>founder</c>, <c>facts</c>, <c>priorGrants</c>, all optional.</param>
    /// <param name="on">The day of application.</param>
    /// <param name="packId">Only this pack; null: all in reach.</param>
    /// <exception cref="ArgumentException">A text in the case holds half a surrogate pair and cannot be read.</exception>
    public BenefitReport Evaluate(JsonElement source, DateOnly on, string? packId = null)
    {
        RefuseUnreadable(source, nameof(source));
        return Evaluate(source, CaseReader.TextOf(source, "city"), CaseReader.TextOf(source, "district"), on, packId);
    }

    /// <summary>Evaluates an application whose city and district are given beside it.</summary>
    /// <param name="application">The one form.</param>
    /// <param name="city">The city, Chinese or English name; null: the packs of the province alone, where the case names it.</param>
    /// <param name="district">The district; null: unknown.</param>
    /// <param name="on">The day of application.</param>
    /// <param name="packId">Only this pack; null: all in reach.</param>
    /// <exception cref="ArgumentException">A text in the form holds half a surrogate pair and cannot be read.</exception>
    public BenefitReport Evaluate(JsonElement application, string? city, string? district, DateOnly on, string? packId = null)
    {
        RefuseUnreadable(application, nameof(application));
        var facts = CaseReader.Read(application, NameZh(city), district, on);
        var reached = InReach(city, on, facts.Province);
        var packs = reached.Where(pack => packId is null || pack.PackId == packId).ToList();
        var benefits = PackEvaluator.Evaluate(packs, facts);
        return new BenefitReport(benefits, BenefitTotals.Of(benefits), packs.ToDictionary(pack => pack.PackId, pack => pack.Version));
    }

    private static void RefuseUnreadable(JsonElement source, string parameter)
    {
        if (!JsonUnicode.IsWellFormed(source))
        {
            throw new ArgumentException("A text of the case cannot be read.", parameter);
        }
    }

    private static PolicyCatalogue ReadEmbedded()
    {
        var assembly = typeof(PolicyCatalogue).Assembly;
        return Read(assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .Select(name => (name[ResourcePrefix.Length..], ReadResource(assembly, name))));
    }

    private static ReadOnlyMemory<byte> ReadResource(System.Reflection.Assembly assembly, string name)
    {
        using var resource = assembly.GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }

    private static void RefuseTwice(IEnumerable<(string PackId, string Field, string Value)> values)
    {
        if (values.GroupBy(value => value.Value, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            var (packId, field, value) = twice.Last();
            throw new PolicyPackException(packId + ".json", value, field, "is given twice");
        }
    }

    private static bool IsCity(PolicyPack pack, string city) =>
        pack.City is not null && (pack.City == city || pack.City == city + "市" || string.Equals(pack.CityEn, city, StringComparison.OrdinalIgnoreCase));

    private string? NameZh(string? city) => city is null ? null : Packs.FirstOrDefault(pack => IsCity(pack, city))?.City ?? city;
}
