using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>Every row carries the seal that it was written with: no byte of it was changed by somebody who could not make a new seal.</summary>
internal sealed class SealCheck : ICaseCheck
{
    /// <inheritdoc/>
    public Verdict Check(OpenedCase opened)
    {
        var stored = opened.Stored;
        return Verdict.Of(CheckName.Seals, Found(stored), ("rows", $"{stored.Rows.Count}"));
    }

    private static IEnumerable<Inconsistency> Found(StoredCase stored) => stored.Rows
        .Where(row => row.PartitionKey != stored.CaseId || !RowSeal.Holds(row))
        .Select(row => new Inconsistency(stored.CaseId, row.RowKey, RowNames.SequenceOf(row.RowKey), "The row is not as the service wrote it.")
        {
            Expected = row[RowSeal.Property] as string,
            Found = RowSeal.Of(row),
        });
}
