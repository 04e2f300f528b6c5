namespace OpcOnboarding.Workflows.Validation;

/// <summary>Compares two names of the same registry part by part; what is in brackets and the division do not count.</summary>
public static class BusinessNameComparison
{
    /// <summary>Same, alike or different. Neither the order nor the form of organisation matters.</summary>
    public static BusinessNameLikeness Compare(BusinessNameParts one, BusinessNameParts other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var sameIndustry = one.Industry == other.Industry || one.Industry.Length == 0 || other.Industry.Length == 0;
        if (one.TradeName == other.TradeName)
        {
            return sameIndustry ? BusinessNameLikeness.Same : BusinessNameLikeness.Alike;
        }

        return sameIndustry && Resembles(one.TradeName, other.TradeName) ? BusinessNameLikeness.Alike : BusinessNameLikeness.Different;
    }

    private static bool Resembles(string one, string other) =>
        Contains(one, other) || Contains(other, one) || one.Order().SequenceEqual(other.Order()) || DifferByOne(one, other);

    private static bool Contains(string longer, string shorter) =>
        shorter.Length >= 2 && longer.Contains(shorter, StringComparison.Ordinal);

    // One other character among two says nothing; among three or more it does.
    private static bool DifferByOne(string one, string other) =>
        one.Length == other.Length && one.Length >= 3 && one.Zip(other).Count(pair => pair.First != pair.Second) == 1;
}
