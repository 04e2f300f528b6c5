using OpcOnboarding.Workflows.Workspaces;

namespace OpcOnboarding.Workflows.Tests.Workspaces;

/// <summary>The figures of Yancheng's annex 1, seeds YC-A1.1, A1.2, A1.3, A1.6 and A1.7: the number itself suffices.</summary>
public sealed class RecognitionStandardTests
{
    private static readonly CommunityFigures s_exact = new()
    {
        OfficeAreaSquareMetres = 500,
        Seats = 50,
        AiFirms = 20,
        Opcs = 10,
        ServiceStaff = 10,
        FullTimeStaff = 5,
        Mentors = 2,
        FinancialInstitutions = 2,
        Roadshows = 5,
        FinancedProjects = 5,
        ScenesFound = 20,
        ScenesLanded = 5,
        Events = 10,
    };

    [Fact]
    public void IsMet_ExactlyTheFigures_Holds() => Assert.True(RecognitionStandard.IsMet(s_exact));

    [Fact]
    public void IsMet_OneBelow_DoesNotHoldAndNamesTheClause()
    {
        var figures = s_exact with { Mentors = 1 };

        Assert.False(RecognitionStandard.IsMet(figures));
        Assert.Equal(
            new RecognitionFinding("YC-A1.1", "Mentors", 2, 1), Assert.Single(RecognitionStandard.Check(figures), finding => finding.IsMet == false));
    }

    [Theory]
    [InlineData(499, 50, true)]
    [InlineData(500, 49, true)]
    [InlineData(499, 49, false)]
    [InlineData(500, null, true)]
    [InlineData(null, 49, null)]
    public void IsMet_AreaOrSeats_EitherSuffices(int? area, int? seats, bool? expected) =>
        Assert.Equal(expected, RecognitionStandard.IsMet(s_exact with { OfficeAreaSquareMetres = area, Seats = seats }));

    [Fact]
    public void IsMet_NotStated_IsNeitherMetNorMissed() => Assert.Null(RecognitionStandard.IsMet(s_exact with { Events = null }));

    [Fact]
    public void IsMet_OneMissedAndOneNotStated_IsMissed() => Assert.False(RecognitionStandard.IsMet(s_exact with { Events = null, Opcs = 9 }));
}
