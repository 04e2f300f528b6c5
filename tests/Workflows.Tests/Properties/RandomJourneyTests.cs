using FsCheck;
using FsCheck.Fluent;
using OpcOnboarding.Workflows.Decisions;
using OpcOnboarding.Workflows.Tests.Play;
using OpcOnboarding.Workflows.Tests.Tables;

namespace OpcOnboarding.Workflows.Tests.Properties;

public sealed class RandomJourneyTests
{
    private static readonly Arbitrary<int[]> Long = Gen.Choose(0, 999_999).ArrayOf(40).ToArbitrary();
    private static readonly Arbitrary<int[]> Short = Gen.Choose(0, 999_999).ArrayOf(18).ToArbitrary();

    [Fact]
    public void Decide_AnySequence_MovesOnlyAlongArrowsOfTheDesign() => Prop.ForAll(Long, numbers =>
    {
        foreach (var happened in Play(numbers).Transitions.SelectMany(transition => transition.Events))
        {
            Assert.True(IsArrow(happened), happened.ToString());
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Apply_AnySequence_FoldsToTheCase() => Prop.ForAll(Long, numbers =>
    {
        var played = Play(numbers);
        var folded = played.Transitions.Aggregate(CaseRun.Draft(Orders.Submission()), (current, transition) => current.Apply(transition));

        Assert.Equal(Write(played.Case), Write(folded));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Decide_AnySequence_LeavesNothingOpenOrHeldAfterTheEnd() => Prop.ForAll(Long, numbers =>
    {
        var @case = Play(numbers).Case;
        Assert.Equal(@case.IsOpen, @case.State is CaseState.Submitted or CaseState.AwaitingSupplement or CaseState.InProgress or CaseState.Suspended);
        if (!@case.IsOpen)
        {
            Assert.Null(Deadlines.Next(@case));
            Assert.DoesNotContain(@case.Steps, step => step.IsOpen || step is { Held: true, State: not StepState.Completed });
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Effects_AnySequence_HaveKeysOfTheirOwn() => Prop.ForAll(Long, numbers =>
    {
        var keys = Play(numbers).Effects.Select(effect => effect.Request.EffectKey).ToList();

        Assert.Equal(keys.Count, keys.Distinct().Count());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Clocks_AnySequence_StandStillExactlyWhileNobodyAtTheDeskCanWork() => Prop.ForAll(Long, numbers =>
    {
        var @case = Play(numbers).Case;
        foreach (var step in @case.Steps.Where(step => step.IsOpen && step.Clock is not null))
        {
            var owed = @case.Deficiencies.Any(deficiency =>
                deficiency.State == DeficiencyState.Open && Journey.Current.Step(step.Kind).Materials.Contains(deficiency.Material));
            var works = @case.State == CaseState.InProgress && step.State is StepState.InReview or StepState.PendingDecision && !owed;
            Assert.Equal(works, step.Clock!.StoppedOn is null);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void RunAsync_AnySequence_RecordsWhatThePureRulesSay() => Prop.ForAll(Short, numbers =>
    {
        var model = PlayedCase.Submitted();
        var orchestration = new PlayedOrchestration();
        RandomJourney.Play(model, numbers, orchestration);

        Assert.Equal(Write(model.Transitions), Write(orchestration.Transitions));
        Assert.Equal(Write(model.Case), Write(orchestration.Case));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(10));

    private static PlayedCase Play(int[] numbers)
    {
        var played = PlayedCase.Submitted();
        RandomJourney.Play(played, numbers, null);
        return played;
    }

    private static bool IsArrow(CaseEvent happened) => happened switch
    {
        CaseMoved moved => moved.Trigger == Trigger.Resume
            || DesignTables.Case.Any(arrow => (arrow.From, arrow.Trigger, arrow.To ?? arrow.From) == (moved.From, moved.Trigger, moved.To)),
        StepMoved moved => DesignTables.Steps.Any(arrow => (arrow.From, arrow.Trigger, arrow.To ?? arrow.From) == (moved.From, moved.Trigger, moved.To)),
        _ => true,
    };

    private static string Write<T>(T value) => JsonDataConverter.Default.Serialize(value)!;
}
