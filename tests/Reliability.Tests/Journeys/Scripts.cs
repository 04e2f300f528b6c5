using OpcOnboarding.Reliability.Tests.Clients;

namespace OpcOnboarding.Reliability.Tests.Journeys;

/// <summary>What the people of each journey do, one after the other.</summary>
internal static class Scripts
{
    public static readonly string[] Steps = ["registration", "bankAccount", "taxSetup", "workspace", "vouchers", "mentorPairing"];

    private static readonly object s_words = new { reason = "材料不符", legalBasis = "《行政许可法》第三十八条", remedy = "可在六十日内申请行政复议" };

    public static Task PlayAsync(PlayedCase played, JourneyKind kind) => kind switch
    {
        JourneyKind.HappyPath => HappyPathAsync(played),
        JourneyKind.Supplement => SupplementAsync(played),
        JourneyKind.RefusalAndReconsideration => RefusalAsync(played),
        JourneyKind.Suspension => SuspensionAsync(played),
        JourneyKind.Withdrawal => WithdrawalAsync(played),
        JourneyKind.VouchersAndRevocation => VouchersAsync(played),
        JourneyKind.DeletedDraft => DeletedDraftAsync(played),
    };

    /// <summary>From the draft until it is handed in.</summary>
    public static async Task SubmitAsync(PlayedCase played)
    {
        await played.DraftAsync();
        await played.MoveAsync(played.Founder, "submit", null, look => look.State != "draft");
    }

    /// <summary>From the draft until the window has accepted.</summary>
    public static async Task AcceptAsync(PlayedCase played)
    {
        await SubmitAsync(played);
        await AcceptSubmittedAsync(played);
    }

    /// <summary>The window accepts what was handed in.</summary>
    public static Task AcceptSubmittedAsync(PlayedCase played) => played.FireAsync(played.Officer("officer-window"), "accept", "inProgress");

    /// <summary>The shortest way to the end from wherever the case stands; what somebody has ordered before may happen meanwhile.</summary>
    public static async Task GoOnAsync(PlayedCase played)
    {
        if ((await played.LookAsync()).State == "draft")
        {
            await played.UploadMissingAsync();
            await played.MoveAsync(played.Founder, "submit", null, look => look.State != "draft");
        }

        if ((await played.LookAsync()).State == "submitted")
        {
            await AcceptSubmittedAsync(played);
        }

        await played.ApproveAsync(Steps);
    }

    private static async Task HappyPathAsync(PlayedCase played)
    {
        await AcceptAsync(played);
        await played.ApproveAsync(Steps);
    }

    private static async Task SupplementAsync(PlayedCase played)
    {
        var window = played.Officer("officer-window");
        await SubmitAsync(played);
        await played.FireAsync(window, "requestSupplement", "awaitingSupplement", Items("IdentityProof"));
        await played.UploadAsync("IdentityProof");
        await played.FireAsync(played.Founder, "resubmit", "submitted");
        await played.FireAsync(window, "acceptWithDeficiency", "inProgress", new
        {
            items = new[] { new { material = "DomicileProof", reason = "租赁合同尚未签订" } },
            promise = "五个工作日内补交",
        });
        await played.FireStepAsync(played.Desk("workspace"), "workspace", "requestSupplement", "awaitingSupplement", Items("IdentityProof"));
        await played.UploadAsync("IdentityProof");
        await played.FireStepAsync(played.Founder, "workspace", "supply", "inReview");
        await ConfirmPromisedAsync(played, window);
        await played.ApproveAsync(Steps);
    }

    private static async Task ConfirmPromisedAsync(PlayedCase played, Person window)
    {
        await played.UploadAsync("DomicileProof");
        await played.MoveAsync(played.Founder, "triggers/supply", null, look => look.Deficiency!.Value.State is "supplied");
        var id = (await played.LookAsync()).Deficiency!.Value.Id;
        await played.MoveAsync(window, "triggers/confirmSupply", new { items = new[] { id } }, look => look.Deficiency!.Value.State is "closed");
    }

    private static async Task RefusalAsync(PlayedCase played)
    {
        await AcceptAsync(played);
        await played.FireStepAsync(played.Desk("registration"), "registration", "refuse", "refused", s_words);
        await played.MoveAsync(
            played.Founder, "steps/registration/triggers/requestReconsideration", new { reason = "材料已更正" }, look => look.Attempt("registration") == 2);
        await played.FireStepAsync(played.Desk("workspace"), "workspace", "refuse", "refused", s_words);
        await played.MoveAsync(
            played.Founder, "steps/workspace/triggers/waiveRedo", null, look => look.Entry("workspace").Text("redoUntil") is null);
        await played.ApproveAsync(Steps.Except(["workspace"]));
    }

    private static async Task SuspensionAsync(PlayedCase played)
    {
        var window = played.Officer("officer-window");
        await AcceptAsync(played);
        await played.FireAsync(window, "suspend", "suspended", new { reason = "等待其他机关的决定" });
        await played.FireAsync(window, "resume", "inProgress");
        var desk = played.Desk("registration");
        await played.FireStepAsync(desk, "registration", "suspendStep", "inSpecialProcedure", new { reason = "需要鉴定" });
        await played.FireStepAsync(desk, "registration", "resumeStep", "inReview");
        await played.ApproveAsync(Steps);
    }

    private static async Task WithdrawalAsync(PlayedCase played)
    {
        played.EndState = "withdrawn";
        await AcceptAsync(played);
        await played.ApproveAsync("registration", "workspace", "mentorPairing");
        await played.FireAsync(played.Founder, "withdraw", "withdrawn");
    }

    private static async Task VouchersAsync(PlayedCase played)
    {
        await AcceptAsync(played);
        await ChooseAsync(played, "workspace", "unitId");
        await ChooseAsync(played, "mentorPairing", "mentorId");
        await played.ApproveAsync(Steps);
        await RedeemedVoucher.PlayAsync(played);
        await played.FireStepAsync(played.Officer("supervisor"), "registration", "revoke", "revoked", s_words);
    }

    /// <summary>The last of those that were proposed; when somebody has taken it meanwhile, the proposed one stays.</summary>
    private static async Task ChooseAsync(PlayedCase played, string step, string member)
    {
        var proposal = (await played.Founder.GetAsync($"/api/cases/{played.CaseId}/benefits")).MustBeOk();
        var choice = proposal[step].GetProperty("proposals").EnumerateArray().Last().Text(member)!;
        await played.MoveAsync(played.Founder, $"steps/{step}/choice", new Dictionary<string, string> { [member] = choice }, _ => true);
    }

    private static async Task DeletedDraftAsync(PlayedCase played)
    {
        played.EndState = null;
        await played.DraftAsync();
        // The draft is gone, and with it the memory of the key: a repetition finds nothing.
        await played.MoveAsync(played.Founder, "triggers/withdraw", null, _ => false);
    }

    private static object Items(string material) => new { items = new[] { new { material, reason = "扫描件不清晰" } } };
}
