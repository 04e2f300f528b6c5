using System.Text.Json;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Texts;

namespace OpcOnboarding.Functions.Tests.Problems;

public sealed class ProblemMappingTests
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(2);

    // One of each refusal, in the order of the answers of a command.
    private static readonly Refusal[] Family =
    [
        new Refusal.BodyNotParsable("$.founder"),
        new Refusal.ParameterNotValid("limit"),
        new Refusal.Unauthenticated(),
        new Refusal.NotFound(),
        new Refusal.MethodNotAllowed(),
        new Refusal.IdempotencyKeyReused(),
        new Refusal.Forbidden(),
        new Refusal.TriggerNotPermitted("inReview", ["approve"]),
        new Refusal.DocumentsNotOpen("inProgress"),
        new Refusal.ApplicationNotOpen("inProgress"),
        new Refusal.ChoiceNotAvailable(),
        new Refusal.Conflict(),
        new Refusal.PreconditionFailed(3),
        new Refusal.PayloadTooLarge(10),
        new Refusal.UnsupportedMediaType(["application/pdf"]),
        new Refusal.ValidationFailed(new FieldError("dueOn", FieldFault.Required)),
        new Refusal.MissingMaterials(["Articles"], [new FieldError("founder.mobile", FieldFault.Required)]),
        new Refusal.TooManyRequests(Wait),
        new Refusal.UnexpectedFailure("trace-1"),
        new Refusal.StreamNotAvailable(),
        new Refusal.StorageUnavailable(Wait),
        new Refusal.Standby(Wait),
        new Refusal.CaseQuarantined(Wait),
        new Refusal.Draining(Wait),
        new Refusal.IdentityUnavailable(Wait),
        new Refusal.CaseNotStopped(),
        new Refusal.CaseUnreadable(),
        new Refusal.CaseErased(),
        new Refusal.CaseNotEnded(),
        new Refusal.RetentionRuns(new DateOnly(2056, 11, 16)),
        new Refusal.ErasureNotProposed(),
        new Refusal.SecondPersonNeeded(),
        new Refusal.ErasureProposalChanged(41),
        new Refusal.VouchersOpen(["YCSL-2026-000001"]),
        new Refusal.CaseNotRewindable(),
        new Refusal.HoldUnderWay(),
        new Refusal.HoldBroken(),
        new Refusal.StepNotOpen("completed"),
        new Refusal.UnitsFree(),
        new Refusal.MentorBusy(),
        new Refusal.EntitlementChanged(),
        new Refusal.EntitlementNotOpen(),
        new Refusal.EntitlementNotGranted(),
        new Refusal.EntitlementDrawnElsewhere(),
        new Refusal.SettlementUnfinished("0123456789abcdef"),
    ];

    /// <summary>The stable codes of all refusals.</summary>
    internal static IEnumerable<string> Codes => Family.Select(refusal => refusal.Code).Distinct();

    [Fact]
    public void Family_HoldsEveryRefusal() => Assert.Equal(
        typeof(Refusal).GetNestedTypes(System.Reflection.BindingFlags.NonPublic)
            .Where(type => type.IsSubclassOf(typeof(Refusal))).Select(type => type.Name).Order(),
        Family.Select(refusal => refusal.GetType().Name).Order());

    [Fact]
    public void Family_CodesAndStatuses_AreTheContract() => Assert.Equal(
        [
            "bodyNotParsable 400", "parameterNotValid 400", "unauthenticated 401", "notFound 404", "methodNotAllowed 405",
            "idempotencyKeyReused 422", "forbidden 403", "triggerNotPermitted 409", "documentsNotOpen 409",
            "applicationNotOpen 409", "choiceNotAvailable 409", "conflict 409", "preconditionFailed 412",
            "payloadTooLarge 413", "unsupportedMediaType 415", "validationFailed 422", "missingMaterials 422",
            "tooManyRequests 429", "unexpectedFailure 500", "streamNotAvailable 501", "storageUnavailable 503",
            "standby 503", "caseQuarantined 503", "draining 503", "identityUnavailable 503", "caseNotStopped 409", "caseUnreadable 409",
            "caseErased 410", "caseNotEnded 409", "retentionRuns 409", "erasureNotProposed 409", "secondPersonNeeded 409",
            "erasureProposalChanged 409", "vouchersOpen 409",
            "caseNotRewindable 409", "holdUnderWay 409", "holdBroken 409", "stepNotOpen 409", "unitsFree 409",
            "mentorBusy 409", "entitlementChanged 409", "entitlementNotOpen 409", "entitlementNotGranted 409", "entitlementDrawnElsewhere 409", "settlementUnfinished 409",
        ],
        Family.Select(refusal => $"{refusal.Code} {refusal.Status}"));

    [Fact]
    public void ToProblem_EachRefusal_SpeaksBothLanguages() => Assert.All(Family, refusal =>
    {
        var chinese = ProblemMapping.ToProblem(refusal, Language.Chinese);
        var english = ProblemMapping.ToProblem(refusal, Language.English);

        Assert.NotEqual(chinese.Title, english.Title);
        Assert.Equal(refusal.Code, english.Extensions["code"]);
        Assert.Equal(refusal.Status, english.Status);
        Assert.DoesNotContain("{0}", english.Title + english.Detail + chinese.Title + chinese.Detail, StringComparison.Ordinal);
    });

    [Fact]
    public void ToProblem_TriggerNotPermitted_SaysStateAndWhatIsPermitted()
    {
        var json = Write(new Refusal.TriggerNotPermitted("inReview", ["approve", "refuse"]));

        Assert.Equal("inReview", json.GetProperty("state").GetString());
        Assert.Equal(["approve", "refuse"], json.GetProperty("permittedTriggers").EnumerateArray().Select(item => item.GetString()));
    }

    [Fact]
    public void ToProblem_MissingMaterials_ListsMaterialsAndErrorsAtOnce()
    {
        var json = Write(new Refusal.MissingMaterials(["Articles"], [new FieldError("founder.mobile", FieldFault.Required)]));

        Assert.Equal("Articles", Assert.Single(json.GetProperty("missingMaterials").EnumerateArray()).GetString());
        var error = Assert.Single(json.GetProperty("errors").EnumerateArray());
        Assert.Equal("founder.mobile", error.GetProperty("field").GetString());
        Assert.Equal("field.required", error.GetProperty("code").GetString());
        Assert.Equal("Required.", error.GetProperty("message").GetString());
    }

    [Fact]
    public void ToProblem_Every422_HasErrors() => Assert.All(
        Family.Where(refusal => refusal.Status == 422),
        refusal => Assert.Equal(JsonValueKind.Array, Write(refusal).GetProperty("errors").ValueKind));

    [Fact]
    public void Headers_ToRetry_AreWholeSecondsOfOneAtLeast()
    {
        Assert.All(Family.Where(refusal => refusal.Status is 429 or 503), refusal => Assert.Equal("2", RetryAfter(refusal)));
        Assert.Equal("1", RetryAfter(new Refusal.TooManyRequests(TimeSpan.Zero)));
        Assert.Equal("2", RetryAfter(new Refusal.TooManyRequests(TimeSpan.FromMilliseconds(1001))));
    }

    [Fact]
    public void CodeOf_EachFault_IsDistinct() => Assert.Equal(
        Enum.GetValues<FieldFault>().Length,
        Enum.GetValues<FieldFault>().Select(FieldFaultNames.CodeOf).Distinct().Count());

    private static string RetryAfter(Refusal refusal) => Assert.Single(refusal.Headers, header => header.Key == "Retry-After").Value;

    private static JsonElement Write(Refusal refusal) => JsonSerializer.SerializeToElement(
        ProblemMapping.ToProblem(refusal, Language.English), JsonSerializerOptions.Web);
}
