using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Audit;

/// <summary>Tells a founder, and auditors, who looked at a case.</summary>
internal sealed class CaseLooks(CaseTables tables, IPeopleDirectory people)
{
    /// <summary>One look.</summary>
    /// <param name="At">When.</param>
    /// <param name="Subject">Who.</param>
    /// <param name="Name">That person's name, where it is known.</param>
    /// <param name="Field">What was looked at: a field's path, <c>replay.{sequence}</c> or <c>export</c>.</param>
    /// <param name="Purpose">Why, in that person's words; null when it can't be opened.</param>
    [SchemaName("CaseLook")]
    public sealed record Look(DateTimeOffset At, string Subject, string? Name, string Field, string? Purpose);

    /// <summary>All looks at the case, the newest first.</summary>
    public async Task<IReadOnlyList<Look>> OfAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        var looks = new List<Look>();
        await foreach (var row in tables.Access.Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"CaseId eq {record.CaseId}"), cancellationToken: cancellationToken))
        {
            var subject = row.NeedText("Subject");
            looks.Add(new Look(row.ReadDateTimeOffset("At") ?? default, subject, people.Find(subject)?.Name, row.NeedText("Field"), PurposeOf(row, record.Cipher)));
        }

        return [.. looks.OrderByDescending(look => look.At)];
    }

    private static string? PurposeOf(TableEntity row, CaseCipher cipher)
    {
        try
        {
            return row.ReadText(AccessEntry.Purpose) is { } text ? cipher.Open(row.RowKey, AccessEntry.Purpose, text) : null;
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }
}
