using OpcOnboarding.Functions.Texts;

namespace OpcOnboarding.Functions.Problems;

/// <content>What administrators, and callers of a service that is being stopped, may be refused.</content>
internal abstract partial record Refusal
{
    /// <summary>503: this process is being stopped and takes no more commands; another one, or its next start, does.</summary>
    /// <param name="Wait">When to try again.</param>
    internal sealed record Draining(TimeSpan Wait)
        : Refusal(StatusCodes.Status503ServiceUnavailable, "draining", TextKey.Draining)
    {
        public override IEnumerable<KeyValuePair<string, string>> Headers => RetryAfter(Wait);
    }

    /// <summary>503: the identity provider's keys can't be fetched, so nothing can be said about any token; the sign-in itself may hold.</summary>
    /// <param name="Wait">When to try again.</param>
    internal sealed record IdentityUnavailable(TimeSpan Wait)
        : Refusal(StatusCodes.Status503ServiceUnavailable, "identityUnavailable", TextKey.IdentityUnavailable)
    {
        public override IEnumerable<KeyValuePair<string, string>> Headers => RetryAfter(Wait);
    }

    /// <summary>409: nothing of the case has stopped, so there is nothing to begin again.</summary>
    internal sealed record CaseNotStopped()
        : Refusal(StatusCodes.Status409Conflict, "caseNotStopped", TextKey.CaseNotStopped);

    /// <summary>409: a row of the case still can't be read; it must be mended before the case can go on.</summary>
    internal sealed record CaseUnreadable()
        : Refusal(StatusCodes.Status409Conflict, "caseUnreadable", TextKey.CaseUnreadable);

    /// <summary>409: the case's orchestration failed at a point to which it can't be taken back.</summary>
    internal sealed record CaseNotRewindable()
        : Refusal(StatusCodes.Status409Conflict, "caseNotRewindable", TextKey.CaseNotRewindable);

    /// <summary>410: the personal data of the case are erased; its record stays and can be verified.</summary>
    internal sealed record CaseErased()
        : Refusal(StatusCodes.Status410Gone, "caseErased", TextKey.CaseErased);

    /// <summary>409: the case has not ended, so nothing of it may be erased.</summary>
    internal sealed record CaseNotEnded()
        : Refusal(StatusCodes.Status409Conflict, "caseNotEnded", TextKey.CaseNotEnded);

    /// <summary>409: the case must be kept longer.</summary>
    /// <param name="EndsOn">The first day on which it may be erased.</param>
    internal sealed record RetentionRuns(DateOnly EndsOn)
        : Refusal(StatusCodes.Status409Conflict, "retentionRuns", TextKey.RetentionRuns)
    {
        public override IEnumerable<KeyValuePair<string, object?>> Extensions => [new("retentionEndsOn", EndsOn)];
    }

    /// <summary>409: nobody proposed the erasure that is to be decided.</summary>
    internal sealed record ErasureNotProposed()
        : Refusal(StatusCodes.Status409Conflict, "erasureNotProposed", TextKey.ErasureNotProposed);

    /// <summary>409: who proposed it can't decide it, too.</summary>
    internal sealed record SecondPersonNeeded()
        : Refusal(StatusCodes.Status409Conflict, "secondPersonNeeded", TextKey.SecondPersonNeeded);

    /// <summary>409: another proposal stands than the one that the decision names; it must be looked at first.</summary>
    /// <param name="Proposal">Number of the journal entry that holds the one that stands.</param>
    internal sealed record ErasureProposalChanged(long Proposal)
        : Refusal(StatusCodes.Status409Conflict, "erasureProposalChanged", TextKey.ErasureProposalChanged)
    {
        public override IEnumerable<KeyValuePair<string, object?>> Extensions => [new("proposal", Proposal)];
    }

    /// <summary>409: money of the case's vouchers can still move, and who it is for could not be told any more.</summary>
    /// <param name="Vouchers">Numbers of the vouchers.</param>
    internal sealed record VouchersOpen(IReadOnlyList<string> Vouchers)
        : Refusal(StatusCodes.Status409Conflict, "vouchersOpen", TextKey.VouchersOpen)
    {
        public override IEnumerable<KeyValuePair<string, object?>> Extensions => [new("vouchers", Vouchers)];
    }

    /// <summary>409: somebody else holds the store for a copy.</summary>
    internal sealed record HoldUnderWay()
        : Refusal(StatusCodes.Status409Conflict, "holdUnderWay", TextKey.HoldUnderWay);

    /// <summary>409: the hold ended before it was released, or another process wrote meanwhile: what was copied is no copy of one instant.</summary>
    internal sealed record HoldBroken()
        : Refusal(StatusCodes.Status409Conflict, "holdBroken", TextKey.HoldBroken);
}
