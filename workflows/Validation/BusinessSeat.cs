namespace OpcOnboarding.Workflows.Validation;

/// <summary>Where a business has its seat, and how its divisions may be written in a name.</summary>
internal sealed record BusinessSeat(string City, string District)
{
    /// <summary>The writings that may stand in front of a name, longest first.</summary>
    public IEnumerable<string> Divisions() => new[] { City + District, Short(City) + District, City, Short(City), District, Short(District) }
        .Where(division => division.Length > 1)
        .Distinct()
        .OrderByDescending(division => division.Length);

    public bool IsDivision(string text) =>
        BusinessNameWords.Provinces.Contains(Short(text)) || text == City || text == District
        || Short(text) == Short(City) || Short(text) == Short(District);

    // 市, 省 and the like may be dropped. A name of two characters (蓟县) keeps its ending.
    private static string Short(string division) =>
        division.Length > 2 && division[^1] is '省' or '市' or '县' or '区' ? division[..^1] : division;
}
