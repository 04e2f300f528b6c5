namespace OpcOnboarding.Workflows.Tests.Documentation;

public sealed class JourneyPageTests
{
    [Fact]
    public void Page_CurrentJourney_IsDocsJourneyMd() => Assert.Equal(JourneyDiagram.Page(Journey.Current), File.ReadAllText(Find("docs/journey.md")));

    [Fact]
    public void Steps_CurrentJourney_AreTheSixInOrder() =>
        Assert.Equal(Enum.GetValues<StepKind>(), Journey.Current.Steps.Select(step => step.Kind));

    [Fact]
    public void Steps_EachOne_HasDeskPapersOutcomeAndSources()
    {
        Assert.Equal(Journey.Current.Steps.Count, Journey.Current.Steps.Select(step => step.Department).Distinct().Count());
        foreach (var step in Journey.Current.Steps)
        {
            Assert.NotEmpty(step.Department);
            Assert.NotEmpty(step.Materials);
            Assert.All(step.Materials, material => Assert.True(Materials.IsKnown(material), material));
            Assert.Contains(step.Outcome, field => field.Required);
            Assert.All(step.Outcome, field => Assert.NotEmpty(field.Name));
            Assert.Equal(step.Outcome.Count, step.Outcome.Select(field => field.Name).Distinct().Count());
            Assert.All(Limits(step), AssertDated);
        }
    }

    [Fact]
    public void Limits_OfTheCase_AreDatedAndHaveSources()
    {
        var limits = Journey.Current.Limits;
        TimeLimit[] all =
        [
            limits.NoticePromised, limits.NoticeLegal, limits.Supplement, limits.SupplementAtMost, limits.Deficiency, limits.DeficiencyAtMost, limits.Redo, limits.Escalation,
        ];

        Assert.All(all, AssertDated);
        Assert.Equal([1, 5, 15, 30, 5, 10, 10, 1], all.Select(limit => limit.WorkingDays));
        Assert.Equal(2, limits.SupplementRounds);
    }

    [Theory]
    [InlineData(StepKind.Registration, 1, 3, 3)]
    [InlineData(StepKind.BankAccount, 2, null, 5)]
    [InlineData(StepKind.TaxSetup, 1, 5, 4)]
    [InlineData(StepKind.Workspace, 3, null, 3)]
    [InlineData(StepKind.Vouchers, 5, null, 5)]
    [InlineData(StepKind.MentorPairing, 3, null, 3)]
    public void Step_TimeLimits_AsTheTableOfTheStepsSays(StepKind kind, int promised, int? legal, int extension)
    {
        var step = Journey.Current.Step(kind);

        Assert.Equal((promised, legal, extension), (step.Promised.WorkingDays, step.Legal?.WorkingDays, step.Extension.WorkingDays));
    }

    private static IEnumerable<TimeLimit> Limits(StepDefinition step) =>
        new[] { step.Promised, step.Legal, step.Extension }.OfType<TimeLimit>();

    private static void AssertDated(TimeLimit limit)
    {
        Assert.InRange(limit.WorkingDays, 1, 60);
        Assert.NotEqual(default, limit.Since);
        Assert.NotEmpty(limit.Source);
    }

    private static string Find(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OpcOnboarding.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests has the solution."), file);
    }
}
