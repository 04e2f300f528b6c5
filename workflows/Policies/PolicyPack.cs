namespace OpcOnboarding.Workflows.Policies;

/// <summary>The benefits of one city or province, as data. No code names a city.</summary>
public sealed record PolicyPack
{
    /// <summary>Stable; also the file's name.</summary>
    public required string PackId { get; init; }

    /// <summary>The first 16 hexadecimal digits of <see cref="Sha256"/>: same version, same answers.</summary>
    public string Version => VersionOf(Sha256);

    /// <summary>The file's SHA-256, in 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Chinese name.</summary>
    public required string TitleZh { get; init; }

    /// <summary>English name.</summary>
    public required string TitleEn { get; init; }

    /// <summary>The province, in Chinese.</summary>
    public required string Province { get; init; }

    /// <summary>The city, in Chinese; null for the pack of a province.</summary>
    public string? City { get; init; }

    /// <summary>The city in English; null for the pack of a province.</summary>
    public string? CityEn { get; init; }

    /// <summary>Who grants.</summary>
    public required PackLevel Level { get; init; }

    /// <summary>How firm the source is.</summary>
    public required PackStatus Status { get; init; }

    /// <summary>First day the pack reaches: stated, or else assumed for demonstrations.</summary>
    public required DateOnly ReachesFrom { get; init; }

    /// <summary>Whether the first day is only assumed: it must never be shown as fact.</summary>
    public required bool IsStartAssumed { get; init; }

    /// <summary>Last day; null: not stated.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>How the dates were read.</summary>
    public required string ValidityNote { get; init; }

    /// <summary>Where the clauses with an inScope test hold.</summary>
    public required RegionScope RegionScope { get; init; }

    /// <summary>What holds when one project draws several benefits, unless a clause says otherwise.</summary>
    public required StackingRule Stacking { get; init; }

    /// <summary>The benefits, in the order of the source.</summary>
    public required IReadOnlyList<PolicyClause> Clauses { get; init; }

    /// <summary>The version that a file of the digest is.</summary>
    /// <param name="sha256">64 lower-case hexadecimal digits.</param>
    public static string VersionOf(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        return sha256[..16];
    }

    /// <summary>Whether the pack is in force, as far as the source says, on the day.</summary>
    public bool IsValidOn(DateOnly day) => day >= ReachesFrom && (ValidTo is not { } last || day <= last);
}
