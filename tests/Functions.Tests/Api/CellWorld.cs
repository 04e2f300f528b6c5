using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>The people who try every trigger, and the parts of design.md section 5 that do not depend on a state. Written from the text, not from the code.</summary>
internal static class CellWorld
{
    public const string Founder = "founder";
    public const string Window = "window";
    public const string CaseOfficer = "caseOfficer";
    public const string Head = "head";
    public const string Administrator = "administrator";
    public const string Timer = "timer";
    public const string Desk = "desk";

    /// <summary>Triggers of the case and who has them in some row.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> CaseRows = new Dictionary<string, string[]>
    {
        ["submit"] = [Founder],
        ["withdraw"] = [Founder],
        ["accept"] = [Window],
        ["acceptWithDeficiency"] = [Window],
        ["deemAccepted"] = [Timer],
        ["requestSupplement"] = [Window],
        ["resubmit"] = [Founder],
        ["supplementExpired"] = [Timer],
        ["refuseAcceptance"] = [Window],
        ["supply"] = [Founder],
        ["confirmSupply"] = [Window],
        ["rejectSupply"] = [Window],
        ["deficiencyExpired"] = [Timer],
        ["suspend"] = [Window],
        ["resume"] = [Window],
        ["terminate"] = [Administrator],
    };

    /// <summary>Triggers of a step and who has them in some row.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> StepRows = new Dictionary<string, string[]>
    {
        ["unblock"] = [Timer],
        ["requestSupplement"] = [Desk],
        ["supply"] = [Founder],
        ["supplementExpired"] = [Timer],
        ["suspendStep"] = [Desk],
        ["resumeStep"] = [Desk],
        ["extend"] = [Head],
        ["recommend"] = [Desk],
        // The head decides where a second person is asked for, so the row exists for both.
        ["approve"] = [Desk, Head],
        ["refuse"] = [Desk, Head],
        ["redo"] = [Founder],
        ["requestReconsideration"] = [Founder],
        ["waiveRedo"] = [Founder],
        ["revoke"] = [Head],
        ["skip"] = [Founder, Window, Desk, CaseOfficer, Head],
        ["deficiencyExpired"] = [Timer],
        ["cancel"] = [Timer],
    };

    /// <summary>Permitted moves that an empty body does not make: they can be tried without changing the case.</summary>
    public static readonly IReadOnlySet<string> NeedsABody = new HashSet<string>
    {
        "acceptWithDeficiency", "requestSupplement", "refuseAcceptance", "confirmSupply", "rejectSupply", "suspend", "terminate",
        "suspendStep", "extend", "refuse", "requestReconsideration", "revoke",
    };

    /// <summary>Who tries: the subject, and what the person is at the step; null for somebody who may not see the case.</summary>
    public static IEnumerable<(string Subject, string? Party)> People(string city, string? step)
    {
        yield return ("founder-lin", Founder);
        yield return ("founder-wang", null);
        yield return ($"officer-window-{city}", Window);
        foreach (var (desk, name) in new[]
        {
            ("registration", "registration"), ("bank", "bankAccount"), ("tax", "taxSetup"),
            ("workspace", "workspace"), ("vouchers", "vouchers"), ("mentor", "mentorPairing"),
        })
        {
            yield return ($"officer-{desk}-{city}", name == step ? Desk : "otherDesk");
        }

        yield return ($"officer-case-1-{city}", CaseOfficer);
        yield return ($"supervisor-{city}", Head);
        yield return ("auditor-1", "auditor");
        yield return ("administrator-1", Administrator);
        yield return ("officer-window-yangzhou", null);
        yield return ("supervisor-yangzhou", null);
        yield return ("officer-registration-yangzhou", null);
    }

    /// <summary>The status that design.md section 8 orders, with an empty body; null for a move that would be made.</summary>
    public static HttpStatusCode? Expected(string? party, bool exists, bool hasRow, bool permitted, string trigger) => 0 switch
    {
        _ when party is null || !exists => HttpStatusCode.NotFound,
        _ when !hasRow => HttpStatusCode.Forbidden,
        _ when !permitted => HttpStatusCode.Conflict,
        _ when NeedsABody.Contains(trigger) => HttpStatusCode.UnprocessableEntity,
        _ => null,
    };

    /// <summary>Checks one answer with all that its status promises.</summary>
    public static string? Fault(ApiAnswer answer, HttpStatusCode expected, string state, IEnumerable<string> permitted)
    {
        if (answer.Status != expected)
        {
            return $"expected {(int)expected}, got {(int)answer.Status} {answer.Code}";
        }

        return expected switch
        {
            HttpStatusCode.NotFound => answer.Code == "notFound" ? null : $"code {answer.Code}",
            HttpStatusCode.Forbidden => answer.Code == "forbidden" ? null : $"code {answer.Code}",
            HttpStatusCode.UnprocessableEntity => answer.Code is "validationFailed" or "missingMaterials" ? null : $"code {answer.Code}",
            _ => answer.Code != "triggerNotPermitted" ? $"code {answer.Code}"
                : answer["state"].GetString() != state ? $"state {answer["state"]} instead of {state}"
                : !answer.Strings("permittedTriggers").Order().SequenceEqual(permitted.Order()) ? $"permittedTriggers {answer["permittedTriggers"]}"
                : null,
        };
    }
}
