namespace OpcOnboarding.Workflows.Validation;

/// <summary>The naming rules as far as they can be decided without the register (domain steps 0.7; provisions on enterprise names).</summary>
public static class BusinessName
{
    /// <summary>Something else than Han characters and brackets.</summary>
    public static readonly FindingCode Characters = new(
        "name.characters", "名称只能使用规范汉字，不得含字母、数字、空格", "A name has Han characters only: no letters, digits or blanks.");

    /// <summary>No division of the seat; allowed only for business over several provinces (art. 6).</summary>
    public static readonly FindingCode DivisionMissing = new(
        "name.division", "名称中未含住所地行政区划，跨省经营的除外", "The name has no division of the seat; this is for business over several provinces only.");

    /// <summary>A district or zone that is not preceded by its city (art. 7).</summary>
    public static readonly FindingCode DistrictAlone = new(
        "name.districtAlone", "市辖区或开发区名称应与所属城市名称连用", "A district or zone is named together with its city.");

    /// <summary>Fewer than two Han characters (art. 8).</summary>
    public static readonly FindingCode TradeNameShort = new(
        "name.tradeNameShort", "字号应由两个以上汉字组成", "A trade name has two or more Han characters.");

    /// <summary>The trade name is a division (art. 8).</summary>
    public static readonly FindingCode TradeNameIsDivision = new(
        "name.tradeNameDivision", "县级以上行政区划不得作为字号", "A division of county level or higher is no trade name.");

    /// <summary>No known industry word (art. 9): may be one that the list does not know.</summary>
    public static readonly FindingCode IndustryMissing = new(
        "name.industry", "未识别出行业表述，请登记机关核对", "No industry word was recognised; the registry should look.");

    /// <summary>The form is not one that the legal form allows.</summary>
    public static readonly FindingCode WrongForm = new(
        "name.form", "组织形式与企业类型不符", "The form at the end of the name does not fit the legal form.");

    /// <summary>A word that no name may hold (art. 11), or one that needs the State Council (art. 12).</summary>
    public static readonly FindingCode ForbiddenWord = new(
        "name.forbidden", "名称含禁止使用或须经批准使用的字词", "The name has a word that is forbidden or needs special consent.");

    /// <summary>Every rule the name breaks, errors and warnings; empty when none.</summary>
    /// <param name="name">The whole name.</param>
    /// <param name="form">The legal form.</param>
    /// <param name="city">The city of the seat, such as 盐城市.</param>
    /// <param name="district">The district, county or zone of the seat.</param>
    public static IReadOnlyList<Finding> Check(string name, EntityType form, string city, string district)
    {
        var parts = Split(name, city, district);
        return
        [
            .. CheckWords(FullWidth.Fold(name)),
            .. CheckDivision(parts, district),
            .. CheckTradeName(parts, city, district),
            .. CheckEnd(parts, form),
        ];
    }

    /// <summary>The parts of a name: brackets dropped, division of the seat in front, form and industry by longest match from the end.</summary>
    public static BusinessNameParts Split(string name, string city, string district)
    {
        ArgumentNullException.ThrowIfNull(name);
        return BusinessNameSplitter.Split(name, new BusinessSeat(city, district));
    }

    private static IEnumerable<Finding> CheckWords(string name)
    {
        if (name.EnumerateRunes().Any(rune => !HanCharacter.Is(rune) && rune.Value is not ('(' or ')')))
        {
            yield return Finding.Error(Characters);
        }

        if (BusinessNameWords.Forbidden.Any(word => name.Contains(word, StringComparison.Ordinal))
            || BusinessNameWords.StatePrefixes.Any(word => name.StartsWith(word, StringComparison.Ordinal)))
        {
            yield return Finding.Error(ForbiddenWord);
        }
    }

    private static IEnumerable<Finding> CheckDivision(BusinessNameParts parts, string district)
    {
        if (parts.Division.Length == 0)
        {
            yield return Finding.Warning(DivisionMissing);
        }
        else if (parts.Division == district && district.EndsWith('区'))
        {
            yield return Finding.Error(DistrictAlone);
        }
    }

    private static IEnumerable<Finding> CheckTradeName(BusinessNameParts parts, string city, string district)
    {
        if (parts.TradeName.EnumerateRunes().Count(HanCharacter.Is) < 2)
        {
            yield return Finding.Error(TradeNameShort);
        }
        else if (new BusinessSeat(city, district).IsDivision(parts.TradeName))
        {
            yield return Finding.Error(TradeNameIsDivision);
        }
    }

    private static IEnumerable<Finding> CheckEnd(BusinessNameParts parts, EntityType form)
    {
        if (parts.Industry.Length == 0)
        {
            yield return Finding.Warning(IndustryMissing);
        }

        if (!FormsOf(form).Contains(parts.Form))
        {
            yield return Finding.Error(WrongForm);
        }
    }

    private static string[] FormsOf(EntityType form) => form switch
    {
        EntityType.OnePersonLimitedCompany => BusinessNameWords.CompanyForms,
        EntityType.SoleProprietorship => BusinessNameWords.ProprietorshipForms,
        EntityType.IndividualBusiness => BusinessNameWords.IndividualForms,
    };
}
