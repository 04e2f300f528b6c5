using OpcOnboarding.Functions.Texts;

namespace OpcOnboarding.Functions.Problems;

/// <content>What founders may be refused beside the journey's commands: at waiting lists and with mentors, and officers at the vouchers' desk.</content>
internal abstract partial record Refusal
{
    /// <summary>409: the step takes this only while it is open and has not got what is asked for.</summary>
    /// <param name="State">The step's state, camelCase.</param>
    internal sealed record StepNotOpen(string State)
        : Refusal(StatusCodes.Status409Conflict, "stepNotOpen", TextKey.StepNotOpen)
    {
        public override IEnumerable<KeyValuePair<string, object?>> Extensions => [new("state", State)];
    }

    /// <summary>409: nobody waits for what is free; choose it.</summary>
    internal sealed record UnitsFree()
        : Refusal(StatusCodes.Status409Conflict, "unitsFree", TextKey.UnitsFree);

    /// <summary>409: none of the chosen mentors has a place left; choose others.</summary>
    internal sealed record MentorBusy()
        : Refusal(StatusCodes.Status409Conflict, "mentorBusy", TextKey.MentorBusy);

    /// <summary>409: what was asked for under the clause is not what the application form gives now.</summary>
    internal sealed record EntitlementChanged()
        : Refusal(StatusCodes.Status409Conflict, "entitlementChanged", TextKey.EntitlementChanged);

    /// <summary>409: the entitlement can't be asked for as it stands, or is not one that waits for a decision.</summary>
    internal sealed record EntitlementNotOpen()
        : Refusal(StatusCodes.Status409Conflict, "entitlementNotOpen", TextKey.EntitlementNotOpen);

    /// <summary>409: nothing is granted that could be taken back: it was declined, is not decided, or was taken back already.</summary>
    internal sealed record EntitlementNotGranted()
        : Refusal(StatusCodes.Status409Conflict, "entitlementNotGranted", TextKey.EntitlementNotGranted);

    /// <summary>409: it is a benefit of the person, and another case of the person draws it.</summary>
    internal sealed record EntitlementDrawnElsewhere()
        : Refusal(StatusCodes.Status409Conflict, "entitlementDrawnElsewhere", TextKey.EntitlementDrawnElsewhere);

    /// <summary>409: the department's settlement file is not finished; finish it, then order the next or read it.</summary>
    /// <param name="SettlementId">The file.</param>
    internal sealed record SettlementUnfinished(string SettlementId)
        : Refusal(StatusCodes.Status409Conflict, "settlementUnfinished", TextKey.SettlementUnfinished)
    {
        public override IEnumerable<KeyValuePair<string, object?>> Extensions => [new("settlementId", SettlementId)];
    }
}
