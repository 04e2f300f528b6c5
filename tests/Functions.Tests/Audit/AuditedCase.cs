using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>A case that a checkpoint covers, read from storage; attacks are played on copies of it in memory.</summary>
internal sealed class AuditedCase
{
    private readonly CaseVerifier _verifier;

    private AuditedCase(OnboardedCase onboarded, StoredCase stored, LogView log)
    {
        (Onboarded, Stored, Log) = (onboarded, stored, log);
        _verifier = onboarded.Server.Services.GetRequiredService<CaseVerifier>();
    }

    public OnboardedCase Onboarded { get; }

    public StoredCase Stored { get; }

    public LogView Log { get; }

    public static async Task<AuditedCase> OfAsync(OnboardedCase onboarded)
    {
        var services = onboarded.Server.Services;
        await services.GetRequiredService<Checkpointer>().RunAsync(default);
        return new AuditedCase(onboarded, await ReadAsync(onboarded), await services.GetRequiredService<AuditLog>().ViewAsync(LeafKind.Case, onboarded.CaseId, default));
    }

    public static Task<StoredCase> ReadAsync(OnboardedCase onboarded) =>
        onboarded.Server.Services.GetRequiredService<StoredCaseReader>().ReadAsync(onboarded.CaseId, default);

    public Task<IReadOnlyList<Verdict>> VerifyAsync(StoredCase stored) => _verifier.VerifyAsync(stored, Log, default);

    /// <summary>What is wrong with a state of the case, over all checks.</summary>
    public async Task<IReadOnlyList<Inconsistency>> FaultsAsync(StoredCase stored) =>
        [.. (await VerifyAsync(stored)).SelectMany(verdict => verdict.Inconsistencies)];

    /// <summary>The case with one row changed on a copy.</summary>
    public static StoredCase With(StoredCase stored, TableEntity row, Action<TableEntity> change)
    {
        var copy = Copy(row);
        change(copy);
        return stored with { Rows = [.. stored.Rows.Select(other => ReferenceEquals(other, row) ? copy : other)] };
    }

    public static TableEntity Copy(TableEntity row)
    {
        var copy = new TableEntity(row.PartitionKey, row.RowKey) { ETag = row.ETag, Timestamp = row.Timestamp };
        foreach (var (name, value) in row)
        {
            copy[name] = value;
        }

        return copy;
    }

    /// <summary>What somebody who knows the code does after changing a row.</summary>
    public static void SealAnew(TableEntity row) => row[RowSeal.Property] = RowSeal.Of(row);
}
