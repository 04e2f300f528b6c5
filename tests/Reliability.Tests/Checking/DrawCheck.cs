using System.Text.Json;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Entitlements;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Functions.PersonalBenefits;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Workflows.Entitlements;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>What founders are given in person stands in the case that the directory names for the person and the clause, so in one; every such row names a case that is there.</summary>
internal sealed class DrawCheck : IStoreCheck
{
    /// <summary>Begins the partitions of the rows.</summary>
    public const string Prefix = "drawn:";

    private static readonly HashSet<string> s_personal =
        [.. PolicyCatalogue.Embedded.Packs.SelectMany(pack => pack.Clauses).Where(clause => clause.Beneficiary == ClauseBeneficiary.Founder).Select(clause => clause.Id)];

    public IEnumerable<string> Violations(Evidence evidence)
    {
        var store = evidence.Store;
        var rows = store.Tables["Directory"].Where(row => row.PartitionKey.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(row => $"{row.PartitionKey}/{row.RowKey}", DrawRow.Read);
        var vouchers = store.Tables["Ledger"].Where(row => row.RowKey.StartsWith(VoucherRow.Prefix, StringComparison.Ordinal)).Select(VoucherRow.Read)
            .Where(account => account.ClauseId is { } clause && s_personal.Contains(clause) && account.IsKept())
            .ToLookup(account => account.CaseId, account => (Clause: account.ClauseId!, Draw: Draw.OfVouchers(account.Attempt)));
        var cases = store.Cases.Select(stored => stored.CaseId).ToHashSet();
        return
        [
            .. store.Cases.Where(stored => stored is { Record: not null, WasSubmitted: true }).SelectMany(stored => Unnamed(stored, [.. vouchers[stored.CaseId], .. Entitlements(stored)], rows, store.Hasher)),
            .. rows.Where(row => !cases.Contains(row.Value.CaseId)).Select(row => $"directory: {row.Key} names case {row.Value.CaseId}, which is not there"),
        ];
    }

    private static IEnumerable<string> Unnamed(
        StoredCase stored, IEnumerable<(string Clause, string Draw)> standing, Dictionary<string, (string CaseId, IReadOnlyList<string> Draws)> rows, LookupHasher hasher)
    {
        using var form = JsonDocument.Parse(stored.Form(stored.File.FormVersion));
        var person = Prefix + hasher.Digest(LookupKind.IdentityNumber, FormFields.ResidentId(form.RootElement)!);
        return
        [
            .. standing.Where(given => !(rows.TryGetValue($"{person}/{given.Clause}", out var row) && row.CaseId == stored.CaseId && row.Draws.Contains(given.Draw)))
                .Select(given => $"case {stored.CaseId}: {given.Clause} is drawn by {given.Draw}, the directory does not say so"),
        ];
    }

    private static IEnumerable<(string Clause, string Draw)> Entitlements(StoredCase stored) =>
        from row in stored.Rows
        where row.RowKey.StartsWith(EntitlementRow.Prefix, StringComparison.Ordinal)
        let asked = EntitlementRow.Read(row, stored.Record!.Cipher)
        where s_personal.Contains(asked.Benefit.ClauseId)
            && (asked.State == EntitlementState.Granted || (asked.State == EntitlementState.Applied && DrawStanding.CanGain(stored.Case)))
        select (asked.Benefit.ClauseId, Draw.OfEntitlement(row.RowKey[EntitlementRow.Prefix.Length..]));
}
