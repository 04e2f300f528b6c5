using OpcOnboarding.Workflows.Decisions;
using OpcOnboarding.Workflows.Tests.Play;

namespace OpcOnboarding.Workflows.Tests.Tables;

public sealed class CaseTableTests
{
    public static TheoryData<CaseState> States => [.. Enum.GetValues<CaseState>()];

    [Theory, MemberData(nameof(States))]
    public void CanFire_EveryTriggerAndParty_AsTheDesignSays(CaseState state)
    {
        var wrong = Cells(state).Where(cell => Expected(state, cell.Trigger, cell.Actor) != Actual(state, cell.Trigger, cell.Actor));

        Assert.Empty(wrong.Select(cell => $"{state} {cell.Trigger} {cell.Actor.Parties}"));
    }

    [Theory, MemberData(nameof(States))]
    public void WhyNot_EveryTriggerAndPerson_IsForbiddenOrNotPermittedOrNothing(CaseState state)
    {
        var wrong = Cells(state)
            .Where(cell => cell.Actor.Parties != Party.System)
            .Where(cell => ExpectedRefusal(state, cell.Trigger, cell.Actor) != Refusal(state, cell.Trigger, cell.Actor));

        Assert.Empty(wrong.Select(cell => $"{state} {cell.Trigger} {cell.Actor.Parties}: {Refusal(state, cell.Trigger, cell.Actor)}"));
    }

    [Theory, MemberData(nameof(States))]
    public void PermittedTriggers_EveryParty_AreThoseThatCanFire(CaseState state)
    {
        foreach (var cell in Cells(state))
        {
            var permitted = Permissions.OfCase(Fixtures.InCase(state, cell.Trigger), cell.Actor).Contains(cell.Trigger);
            Assert.Equal(Expected(state, cell.Trigger, cell.Actor) is not null, permitted);
        }
    }

    [Fact]
    public void WhyNot_SomeoneWithoutPart_IsForbiddenEverywhere()
    {
        var stranger = new Actor("stranger", "founder", Party.None);
        var refusals = from state in Enum.GetValues<CaseState>()
                       from trigger in Enum.GetValues<Trigger>()
                       select Refusal(state, trigger, stranger);

        Assert.All(refusals, refusal => Assert.Equal(RefusalCodes.Forbidden, refusal));
    }

    private static IEnumerable<(Trigger Trigger, Actor Actor)> Cells(CaseState state) =>
        from trigger in Enum.GetValues<Trigger>() from actor in People.All select (trigger, actor);

    private static CaseState? Expected(CaseState state, Trigger trigger, Actor actor) => DesignTables.Case
        .Where(arrow => arrow.From == state && arrow.Trigger == trigger && (arrow.By & actor.Parties) != 0)
        .Select(arrow => arrow.To ?? state)
        .Cast<CaseState?>()
        .SingleOrDefault();

    private static CaseState? Actual(CaseState state, Trigger trigger, Actor actor)
    {
        CaseState? to = null;
        var machine = JourneyMachine.OfCase(Fixtures.InCase(state, trigger), actor, [], moved => to = moved);
        if (machine.CanFire(trigger))
        {
            machine.Fire(trigger);
        }

        return to;
    }

    private static string? ExpectedRefusal(CaseState state, Trigger trigger, Actor actor) =>
        Expected(state, trigger, actor) is not null ? null
        : DesignTables.Case.Any(arrow => arrow.Trigger == trigger && (arrow.By & actor.Parties) != 0) ? RefusalCodes.TriggerNotPermitted
        : RefusalCodes.Forbidden;

    private static string? Refusal(CaseState state, Trigger trigger, Actor actor) =>
        Decider.WhyNot(Fixtures.InCase(state, trigger), Orders.Fire("k", trigger, null, actor))?.Code;
}
