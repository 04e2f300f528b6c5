using OpcOnboarding.Workflows.Decisions;
using OpcOnboarding.Workflows.Tests.Play;

namespace OpcOnboarding.Workflows.Tests.Tables;

public sealed class StepTableTests
{
    public static TheoryData<CaseState> States => [.. Enum.GetValues<CaseState>()];

    [Theory, MemberData(nameof(States))]
    public void CanFire_EveryStepStateTriggerAndParty_AsTheDesignSays(CaseState state)
    {
        var wrong = Cells(state).Where(cell => Expected(cell) != Actual(cell));

        Assert.Empty(wrong);
    }

    [Theory, MemberData(nameof(States))]
    public void WhyNot_EveryStepStateTriggerAndPerson_IsForbiddenOrNotPermittedOrNothing(CaseState state)
    {
        var wrong = Cells(state).Where(cell => cell.By.Parties != Party.System && ExpectedRefusal(cell) != Refusal(cell));

        Assert.Empty(wrong.Select(cell => $"{cell}: {Refusal(cell)}"));
    }

    [Theory, MemberData(nameof(States))]
    public void PermittedTriggers_EveryParty_AreThoseThatCanFire(CaseState state)
    {
        foreach (var cell in Cells(state))
        {
            var permitted = Permissions.OfStep(Situation(cell), Fixtures.Step, cell.By).Contains(cell.Trigger);
            Assert.Equal(Expected(cell) is not null, permitted);
        }
    }

    [Fact]
    public void Exists_EveryTrigger_AsTheDesignSays()
    {
        foreach (var trigger in Enum.GetValues<Trigger>())
        {
            Assert.Equal(DesignTables.Case.Any(arrow => arrow.Trigger == trigger), Permissions.Exists(Journey.Current, trigger, null));
            Assert.Equal(DesignTables.Steps.Any(arrow => arrow.Trigger == trigger), Permissions.Exists(Journey.Current, trigger, Fixtures.Step));
        }
    }

    [Fact]
    public void WhyNot_StepThatIsNotWanted_IsNotPermitted()
    {
        var situation = Fixtures.InStep(CaseState.InProgress, StepState.InReview, Trigger.Approve);
        var without = situation with { Case = situation.Case with { Steps = [situation.Case.Step(StepKind.Registration)] } };

        var refusal = Decider.WhyNot(without, Orders.Fire("k", Trigger.Approve, Fixtures.Step));

        Assert.Equal(RefusalCodes.TriggerNotPermitted, refusal?.Code);
    }

    private static IEnumerable<Cell> Cells(CaseState state) =>
        from step in Enum.GetValues<StepState>()
        from trigger in Enum.GetValues<Trigger>()
        from actor in People.All
        select new Cell(state, step, trigger, actor);

    private static Situation Situation(Cell cell) => Fixtures.InStep(cell.Case, cell.Step, cell.Trigger);

    private static StepState? Expected(Cell cell) => DesignTables.Steps
        .Where(arrow => arrow.CaseIs.Contains(cell.Case) && arrow.From == cell.Step && arrow.Trigger == cell.Trigger && (arrow.By & cell.By.Parties) != 0)
        .Select(arrow => arrow.To ?? cell.Step)
        .Cast<StepState?>()
        .SingleOrDefault();

    private static StepState? Actual(Cell cell)
    {
        StepState? to = null;
        var machine = JourneyMachine.OfStep(Situation(cell), Fixtures.Step, cell.By, moved => to = moved);
        if (machine.CanFire(cell.Trigger))
        {
            machine.Fire(cell.Trigger);
        }

        return to;
    }

    private static string? ExpectedRefusal(Cell cell) =>
        Expected(cell) is not null ? null
        : DesignTables.Steps.Any(arrow => arrow.Trigger == cell.Trigger && (arrow.By & cell.By.Parties) != 0) ? RefusalCodes.TriggerNotPermitted
        : RefusalCodes.Forbidden;

    private static string? Refusal(Cell cell) =>
        Decider.WhyNot(Situation(cell), Orders.Fire("k", cell.Trigger, Fixtures.Step, cell.By))?.Code;

    private sealed record Cell(CaseState Case, StepState Step, Trigger Trigger, Actor By)
    {
        public override string ToString() => $"case {Case}, step {Step}, {Trigger} by {By.Parties}";
    }
}
