using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Outcomes;

/// <summary>Keeps the outcome of each attempt in the case's partition; the transition that completes the step takes it from there.</summary>
internal sealed class OutcomeStore(CaseTables tables)
{
    /// <summary>Writes the outcome, in place of one that another command of the same attempt left behind.</summary>
    public async Task WriteAsync(OutcomeContext context, StepKind step, JsonObject outcome, CancellationToken cancellationToken)
    {
        var record = context.Record;
        var row = OutcomeRow.Write(record.CaseId, step, context.Request.Attempt, outcome, record.Cipher);
        while (!(await tables.Cases.AddAsync(row, cancellationToken)).IsCommitted)
        {
            var stored = await tables.Cases.ReadOrNewAsync(row.PartitionKey, row.RowKey, cancellationToken);
            if (stored.IsStored() && (await tables.Cases.ReplaceAsync(row, stored.ETag, cancellationToken)).IsCommitted)
            {
                return;
            }
        }
    }

    /// <summary>The outcome of an attempt, or null when there is none.</summary>
    /// <exception cref="UnreadableRowException">The row can't be read.</exception>
    public async Task<JsonObject?> FindAsync(CaseRecord record, StepKind step, int attempt, CancellationToken cancellationToken)
    {
        var row = await tables.Cases.ReadOrNewAsync(record.CaseId, OutcomeRow.Key(step, attempt), cancellationToken);
        return row.IsStored() ? OutcomeRow.Read(row, record.Cipher) : null;
    }
}
