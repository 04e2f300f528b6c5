using OpcOnboarding.Workflows.Decisions;
using OpcOnboarding.Workflows.Tests.Play;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Workflows.Tests.Deciding;

/// <summary>Members of an order that are missing or out of their limits: 422, and nothing changes.</summary>
public sealed class MemberTests
{
    [Fact]
    public void AcceptWithDeficiency_WrongItems_AreNamed()
    {
        AssertFault("items.required", Deficient());
        AssertFault("items.material.required", Deficient(new RequestedItem(null, "entity.domicile")));
        AssertFault("items.material.notSecondary", Deficient(new RequestedItem("IdentityProof", null)));
        AssertFault("items.material.twice", Deficient(new RequestedItem("DomicileProof", null), new RequestedItem("DomicileProof", null)));
    }

    [Theory]
    [InlineData("2026-07-06", "dueOn.past")]
    [InlineData("2026-07-21", "dueOn.overLimit")]
    [InlineData("2026-07-20", null)]
    public void AcceptWithDeficiency_DueOn_WithinTenWorkingDays(string dueOn, string? fault) => Assert.Equal(fault, PlayedCase.Submitted()
        .Try(Trigger.AcceptWithDeficiency, with: order => order with { DueOn = Beijing.Day(dueOn) }).Refusal?.Detail);

    [Theory]
    [InlineData("2026-07-06", "dueOn.past")]
    [InlineData("2026-08-18", "dueOn.overLimit")]
    [InlineData("2026-08-17", null)]
    public void RequestSupplement_DueOn_WithinThirtyWorkingDays(string dueOn, string? fault) => Assert.Equal(fault, PlayedCase.Submitted()
        .Try(Trigger.RequestSupplement, with: order => order with { DueOn = Beijing.Day(dueOn) }).Refusal?.Detail);

    [Fact]
    public void RequestSupplement_WrongItems_AreNamed()
    {
        AssertFault("items.required", Supplement());
        AssertFault("items.materialOrField", Supplement(new RequestedItem(null, null)));
        AssertFault("items.materialOrField", Supplement(new RequestedItem("IdentityProof", "entity.domicile")));
        AssertFault("items.material.unknown", Supplement(new RequestedItem("Nothing", null)));
    }

    [Theory]
    [InlineData(Trigger.ConfirmSupply)]
    [InlineData(Trigger.RejectSupply)]
    public void ConfirmOrReject_NoItems_IsNamed(Trigger trigger) =>
        AssertFault("items.required", ReadyCommand.WithPromise().Must(Trigger.Supply).Try(trigger, with: order => order with { Deficiencies = [] }));

    [Theory]
    [InlineData(null, "workingDays.required")]
    [InlineData(0, "workingDays.tooSmall")]
    [InlineData(4, "workingDays.overLimit")]
    [InlineData(3, null)]
    public void Extend_WorkingDays_WithinTheLegalLimit(int? days, string? fault) => Assert.Equal(fault, PlayedCase.InProgress()
        .Try(Trigger.Extend, Registration, with: order => order with { WorkingDays = days }).Refusal?.Detail);

    private static Decision Deficient(params RequestedItem[] items) =>
        PlayedCase.Submitted().Try(Trigger.AcceptWithDeficiency, with: order => order with { Items = items });

    private static Decision Supplement(params RequestedItem[] items) =>
        PlayedCase.Submitted().Try(Trigger.RequestSupplement, with: order => order with { Items = items });

    private static void AssertFault(string fault, Decision decision)
    {
        Assert.Equal(RefusalCodes.ValidationFailed, decision.Refusal?.Code);
        Assert.Equal(fault, decision.Refusal?.Detail);
        Assert.Empty(decision.Events);
    }
}
