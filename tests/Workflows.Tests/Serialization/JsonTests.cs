using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpcOnboarding.Workflows.Decisions;
using OpcOnboarding.Workflows.Entitlements;
using OpcOnboarding.Workflows.IssuedVouchers;
using OpcOnboarding.Workflows.Tests.Play;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Workflows.Tests.Serialization;

/// <summary>Events and cases survive both ways in which they are written: histories (defaults) and stored rows (camelCase).</summary>
public sealed class JsonTests
{
    private static readonly DateOnly Day = Beijing.Day("2026-07-06");
    private static readonly Clock Clock = new(Day, Day.AddDays(1), Beijing.At("2026-07-06 13:15"), Day.AddDays(2)) { LegalDueOn = Day, StoppedOn = Day, Provisional = true };

    private static readonly Dictionary<string, JsonSerializerOptions> Options = new()
    {
        ["defaults"] = new JsonSerializerOptions(),
        ["camelCase"] = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        },
    };

    private static readonly IReadOnlyList<CaseEvent> OneOfEach =
    [
        Orders.Opening(EntityType.IndividualBusiness, seatIsDomicile: true),
        new CaseMoved(Trigger.DeemAccepted, CaseState.Submitted, CaseState.InProgress, Day),
        new StepMoved(TaxSetup, 2, Trigger.Recommend, StepState.InReview, StepState.PendingDecision, "desk"),
        new ItemsRequested(BankAccount, [new PendingItem("i1", "IdentityProof", null), new PendingItem("i2", null, "entity.domicile")], Day),
        new DeficiencyMoved("d3", "DomicileProof", DeficiencyState.Supplied, Day),
        new ClockSet(null, Clock),
        new WarnDue(Vouchers, Day),
        new MarkOverdue(null, Day),
        new Escalated(Workspace, Day),
        new DueDateMoved(null, "d3", Day),
        new RedoOpened(MentorPairing, Day),
        new RedoClosed(MentorPairing, Trigger.WaiveRedo),
        new Extended(Registration, 3),
        new Reassigned("officer"),
        new Proposed(Workspace, true),
        new Chosen(Workspace, "u7"),
        new Released(Workspace),
        new Frozen(Vouchers),
        new CommandRejected(Trigger.Approve, Registration, "triggerNotPermitted"),
        new FormSaved(4),
        new DocumentAdded("x", 2, "Articles", "00ff", 12, "application/pdf"),
        new RetryOrdered(),
        new ErasureProposed(ErasureGround.RetentionOver, "DA-2056-12"),
        new ErasureDecided(),
        new PersonalDataErased(2),
        new VoucherMoved(Vouchers, "3209-C-2026-000001-X", MovementKind.File, "0123456789abcdef", 1_000_000),
        new EntitlementMoved(Vouchers, "YC-11.2-1", EntitlementState.Granted, 2_000_000),
    ];

    public static TheoryData<string> Names => [.. Options.Keys];

    [Fact]
    public void CaseEvent_EveryKind_HasASampleHereAndANameOfItsOwn()
    {
        var kinds = typeof(CaseEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().ToList();
        var concrete = typeof(CaseEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CaseEvent)));

        Assert.Equal(concrete.ToHashSet(), kinds.Select(kind => kind.DerivedType).ToHashSet());
        Assert.Equal(concrete.ToHashSet(), OneOfEach.Select(happened => happened.GetType()).ToHashSet());
        Assert.Equal(kinds.Count, kinds.Select(kind => kind.TypeDiscriminator).Distinct().Count());
    }

    [Theory, MemberData(nameof(Names))]
    public void CaseEvent_WrittenAndRead_IsTheSame(string name)
    {
        foreach (var happened in OneOfEach)
        {
            var read = RoundTrip(happened, Options[name]);

            Assert.IsType(happened.GetType(), read);
            Assert.Equal(Write(happened), Write(read));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void OnboardingCase_WrittenAndRead_IsTheSame(string name)
    {
        var @case = Eventful().Case;

        Assert.Equal(Write(@case), Write(RoundTrip(@case, Options[name])));
    }

    [Theory, MemberData(nameof(Names))]
    public void Apply_TransitionsWrittenAndRead_FoldToTheSameCase(string name)
    {
        var played = Eventful();
        var read = RoundTrip<IReadOnlyList<Transition>>(played.Transitions, Options[name]);

        var folded = read.Aggregate(CaseRun.Draft(Orders.Submission()), (current, transition) => current.Apply(transition));

        Assert.Equal(Write(played.Case), Write(folded));
    }

    [Theory, MemberData(nameof(Names))]
    public void MessagesOfTheOrchestration_WrittenAndRead_AreTheSame(string name)
    {
        AssertSame(Orders.Submission(), name);
        AssertSame(Orders.Fire("k", Trigger.RequestSupplement, Registration), name);
        AssertSame(new LateCommand("c1", Orders.Fire("k", Trigger.Revoke, Registration)), name);
        AssertSame(new EffectRequest("c1/case/0/x", "c1", null, 0, "k", "u7"), name);
        AssertSame(new EffectResult(true, "officer"), name);
        AssertSame(new RecordResult(true, false, [new Proposed(Workspace, true), new Reassigned("officer")]), name);
        AssertSame(
            new RecordRequest(
                "c1",
                new Transition(1, Beijing.At("2026-07-06 10:00"), People.Founder, "k", [new Chosen(Workspace, "u7")]),
                [new Effect(Activities.ChooseProposal, new EffectRequest("c1/Workspace/1/choose-k", "c1", Workspace, 1, "k", "u7"), Required: true)],
                [new CommandRejected(null, Workspace, RefusalCodes.ChoiceNotAvailable)]),
            name);
    }

    [Fact]
    public void Enums_WrittenByDefault_AreNames() =>
        Assert.Equal("""{"Trigger":"DeemAccepted","From":"Submitted","To":"InProgress","On":"2026-07-06"}""", JsonSerializer.Serialize((CaseMoved)OneOfEach[1]));

    private static PlayedCase Eventful() => PlayedCase.Submitted()
        .Must(Trigger.RequestSupplement).Must(Trigger.Resubmit)
        .Must(Trigger.AcceptWithDeficiency).MoveTo("2026-07-08 10:00").Must(Trigger.Supply)
        .Must(Trigger.RequestSupplement, Workspace).Must(Trigger.Refuse, MentorPairing).Must(Trigger.Suspend);

    private static void AssertSame<T>(T value, string name) => Assert.Equal(Write(value), Write(RoundTrip(value, Options[name])));

    private static T RoundTrip<T>(T value, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, options), options)!;

    private static string Write<T>(T value) => JsonSerializer.Serialize(value);
}
