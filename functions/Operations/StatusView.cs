namespace OpcOnboarding.Functions.Operations;

/// <summary>How one installation stands, as <c>GET /api/administration/status</c> answers. Ids, names of types and numbers; nothing personal.</summary>
/// <param name="Healthy">Whether nothing needs a person.</param>
/// <param name="Problems">Stable names of what does; empty when healthy. See docs/operations.md.</param>
/// <param name="Version">Version of the running program.</param>
/// <param name="Role">What this process is: owner, standby or draining.</param>
/// <param name="At">Time of the answer.</param>
/// <param name="StartedAt">When this process started.</param>
/// <param name="MasterKeyId">Name of the master key in use.</param>
/// <param name="Owner">Who owns the task hub; null when nobody does.</param>
/// <param name="Cases">Cases.</param>
/// <param name="Orchestrations">Orchestrations.</param>
/// <param name="Quarantined">Cases and rows set aside because something of theirs can't be read or run.</param>
/// <param name="Activities">Activities; null on a standby, which does not run any.</param>
/// <param name="Storage">Storage; null on a standby.</param>
/// <param name="ScannedAt">When all open cases were read last to find unreadable rows; null before the first time in this process.</param>
internal sealed record StatusView(
    bool Healthy,
    IReadOnlyList<string> Problems,
    string Version,
    string Role,
    DateTimeOffset At,
    DateTimeOffset StartedAt,
    string MasterKeyId,
    OwnerView? Owner,
    CaseCounts Cases,
    OrchestrationsView Orchestrations,
    IReadOnlyList<StoppedView> Quarantined,
    ActivitiesView? Activities,
    StorageView? Storage,
    DateTimeOffset? ScannedAt);

/// <summary>The owner of the task hub.</summary>
/// <param name="OwnerId">Its id, kept in its data folder.</param>
/// <param name="Since">When it took over.</param>
/// <param name="RenewedAt">Its last sign of life.</param>
/// <param name="ExpiresAt">When another one may take over without a further sign.</param>
/// <param name="Epoch">How often ownership began.</param>
internal sealed record OwnerView(string OwnerId, DateTimeOffset? Since, DateTimeOffset RenewedAt, DateTimeOffset ExpiresAt, long Epoch);

/// <summary>How many cases there are, by the cities' lists.</summary>
/// <param name="Open">Handed in and not ended.</param>
/// <param name="Drafts">Not handed in.</param>
/// <param name="Ended">Ended.</param>
internal sealed record CaseCounts(int Open, int Drafts, int Ended);

/// <summary>The orchestrations.</summary>
/// <param name="Open">Not ended.</param>
/// <param name="Waiting">Of these: nothing under way, they wait for a person or a time.</param>
/// <param name="Overdue">Of these: their timer was due more than a minute ago.</param>
/// <param name="Failed">Ended in failure; <c>opc retry</c> takes them back.</param>
internal sealed record OrchestrationsView(int Open, int Waiting, int Overdue, IReadOnlyList<StoppedView> Failed);

/// <summary>Something that does not go on by itself.</summary>
/// <param name="CaseId">The case; empty for a row that cases share.</param>
/// <param name="What">What has stopped: an orchestration's id, or the row.</param>
/// <param name="Reason">Types of the errors; of a row that says who may write, what to do.</param>
/// <param name="Since">Since when, as far as this process knows.</param>
internal sealed record StoppedView(string CaseId, string What, string Reason, DateTimeOffset Since);

/// <summary>The activities.</summary>
/// <param name="Running">Run now.</param>
/// <param name="Queued">Wait for a place: the backlog.</param>
/// <param name="Failing">Failed and are tried again, or do not come to an end.</param>
internal sealed record ActivitiesView(int Running, int Queued, IReadOnlyList<FailingView> Failing);

/// <summary>An activity that fails, or has been running for ten minutes.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Activity">Its name.</param>
/// <param name="Failures">How often in a row, since this process took over; 0 for one that runs and does not come to an end.</param>
/// <param name="ErrorType">Type of the last error; empty for none.</param>
/// <param name="LastAt">When it failed last, or began to run.</param>
internal sealed record FailingView(string CaseId, string Activity, int Failures, string ErrorType, DateTimeOffset LastAt);

/// <summary>Storage as the task hub meets it.</summary>
/// <param name="Failing">Whether the latest writes fail.</param>
/// <param name="RecentFailures">Requests that failed in the last five minutes.</param>
internal sealed record StorageView(bool Failing, int RecentFailures);
