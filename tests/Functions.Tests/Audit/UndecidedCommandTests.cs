using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>What nobody ordered and what nothing names: an inserted command excuses no change, and blobs without an entry are told.</summary>
public sealed class UndecidedCommandTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Verify_ACommandThatNobodyOrdered_ExcusesNoInventedRow_AndBlobsThatNothingNames_AreCounted()
    {
        var audited = await AuditedCase.OfAsync(await Scenario.CompletedAsync(api.Server));
        var record = await api.Server.Services.GetRequiredService<CaseStore>().GetAsync(audited.Stored.CaseId, default);
        var inserted = CommandRow.Write(record.CaseId, new StoredCommand(new string('f', 32), "officer-vouchers-yancheng", new string('0', 64), CommandStatus.Pending) { Body = "{}" }, record.Cipher);
        var issue = new TableEntity(record.CaseId, "issue:vouchers:9") { ["Budgets"] = "[]" };
        AuditedCase.SealAnew(inserted);
        AuditedCase.SealAnew(issue);
        var blob = new StoredDocument($"{record.CaseId}/Unnamed/1", "application/pdf", 1, new Dictionary<string, string>()) { Content = [1] };
        var altered = audited.Stored with { Rows = [.. audited.Stored.Rows, inserted, issue], Documents = [.. audited.Stored.Documents, blob] };

        inserted.Timestamp = api.Server.Clock.GetUtcNow();
        Assert.DoesNotContain(await audited.FaultsAsync(altered), found => found.Row == issue.RowKey);
        inserted.Timestamp -= TimeSpan.FromHours(1);
        var verdicts = await audited.VerifyAsync(altered);

        Assert.Contains(verdicts.Single(verdict => verdict.Check == CheckName.Inclusion).Inconsistencies, found => found.Row == issue.RowKey);
        var evidence = verdicts.Single(verdict => verdict.Check == CheckName.Attachments).Evidence;
        Assert.Equal(("1", "documents", blob.Name), (evidence["unnamedBlobs"], evidence["unnamedIn"], evidence["firstUnnamed"]));
        Assert.DoesNotContain("unnamedBlobs", (await audited.VerifyAsync(audited.Stored)).Single(verdict => verdict.Check == CheckName.Attachments).Evidence.Keys);
    }
}
