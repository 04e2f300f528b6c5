namespace OpcOnboarding.Cli.Operations;

/// <summary>What <c>opc status</c> reads of the service's status.</summary>
internal sealed record StatusReport(
    bool Healthy,
    IReadOnlyList<string> Problems,
    string Version,
    string Role,
    DateTimeOffset At,
    DateTimeOffset StartedAt,
    string MasterKeyId,
    OwnerReport? Owner,
    CaseCounts Cases,
    OrchestrationsReport Orchestrations,
    IReadOnlyList<StoppedReport> Quarantined,
    ActivitiesReport? Activities,
    StorageReport? Storage,
    DateTimeOffset? ScannedAt);

/// <summary>The owner of the task hub.</summary>
internal sealed record OwnerReport(string OwnerId, DateTimeOffset? Since, DateTimeOffset RenewedAt, DateTimeOffset ExpiresAt, long Epoch);

/// <summary>Numbers of cases.</summary>
internal sealed record CaseCounts(int Open, int Drafts, int Ended);

/// <summary>Orchestrations.</summary>
internal sealed record OrchestrationsReport(int Open, int Waiting, int Overdue, IReadOnlyList<StoppedReport> Failed);

/// <summary>Something that does not go on by itself.</summary>
internal sealed record StoppedReport(string CaseId, string What, string Reason, DateTimeOffset Since);

/// <summary>Activities.</summary>
internal sealed record ActivitiesReport(int Running, int Queued, IReadOnlyList<FailingReport> Failing);

/// <summary>An activity that fails and is tried again.</summary>
internal sealed record FailingReport(string CaseId, string Activity, int Failures, string ErrorType, DateTimeOffset LastAt);

/// <summary>Storage.</summary>
internal sealed record StorageReport(bool Failing, int RecentFailures);
