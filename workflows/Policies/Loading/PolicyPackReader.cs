using System.Security.Cryptography;
using System.Text.Json;

namespace OpcOnboarding.Workflows.Policies.Loading;

/// <summary>Reads a pack from its JSON; the one place that knows the member names of a pack's head.</summary>
internal static class PolicyPackReader
{
    private const string HeadNames =
        "schemaVersion packId titleZh titleEn province city cityEn level status sourceFile sourceKind issuedOn validFrom"
        + " assumedValidFrom validTo validityNote currency amountUnit regionScope issuers stackingRule funding laterRules clauses";

    /// <exception cref="PolicyPackException">The file is not a pack.</exception>
    public static PolicyPack Read(string file, ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(json.Span));
            return ReadHead(new PackFields(document.RootElement, file, null, "", HeadNames), file, sha256);
        }
        catch (JsonException cause)
        {
            throw new PolicyPackException(file, null, null, "is not JSON: " + cause.Message, cause);
        }
    }

    private static PolicyPack ReadHead(PackFields head, string file, string sha256)
    {
        Expect(head, "schemaVersion", "1.0");
        Expect(head, "currency", "CNY");
        Expect(head, "amountUnit", "yuan");
        Expect(head, "packId", Path.GetFileNameWithoutExtension(file));
        var level = head.Choice<PackLevel>("level");
        var stated = head.OptionalDate("validFrom");
        return new PolicyPack
        {
            PackId = head.Text("packId"),
            Sha256 = sha256,
            TitleZh = head.Text("titleZh"),
            TitleEn = head.Text("titleEn"),
            Province = head.Text("province"),
            City = level == PackLevel.Province ? null : head.Text("city"),
            CityEn = level == PackLevel.Province ? null : head.Text("cityEn"),
            Level = level,
            Status = head.Choice<PackStatus>("status"),
            ReachesFrom = stated ?? head.OptionalDate("assumedValidFrom")
                ?? throw head.Fault("assumedValidFrom", "is needed where validFrom is not stated"),
            IsStartAssumed = stated is null,
            ValidTo = head.OptionalDate("validTo"),
            ValidityNote = head.Text("validityNote"),
            RegionScope = ReadScope(head.Object("regionScope", "mode includes excludes appliesTo note")),
            Stacking = ReadStacking(head.Object("stackingRule", "mode key default noteZh note")),
            Clauses = ReadClauses(head, file),
        };
    }

    private static void Expect(PackFields head, string name, string expected)
    {
        if (head.Text(name) != expected)
        {
            throw head.Fault(name, $"'{expected}' is expected");
        }
    }

    private static RegionScope ReadScope(PackFields scope)
    {
        var mode = scope.Choice<RegionMode>("mode");
        var includes = ReadRegions(scope, "includes");
        if (mode == RegionMode.Listed && includes.Count == 0)
        {
            throw scope.Fault("includes", "a listed scope names at least one region");
        }

        return new RegionScope(mode, includes, ReadRegions(scope, "excludes"), scope.OptionalText("note"));
    }

    private static List<Region> ReadRegions(PackFields scope, string name) =>
        [.. scope.Objects(name, "zh en code").Select(region => new Region(region.Text("zh"), region.Text("en"), region.OptionalText("code")))];

    private static StackingRule ReadStacking(PackFields rule) => new(rule.Choice<StackingMode>("mode"), rule.OptionalText("note"));

    private static List<PolicyClause> ReadClauses(PackFields head, string file)
    {
        var clauses = head.List("clauses").Select((clause, i) => PolicyClauseReader.Read(clause, file, i)).ToList();
        var twice = clauses.GroupBy(clause => clause.Id).FirstOrDefault(same => same.Count() > 1);
        return twice is null ? clauses : throw new PolicyPackException(file, twice.Key, "id", "is given to two clauses");
    }
}
