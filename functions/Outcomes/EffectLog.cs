using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Outcomes;

/// <summary>Remembers the result of every effect in its case's partition, so that running it again gives the same answer.</summary>
internal sealed class EffectLog(CaseTables tables)
{
    private const string Done = "Done";
    private const string Value = "Value";

    /// <summary>The result that was kept, or null when the effect never ran to its end.</summary>
    public async Task<EffectResult?> FindAsync(EffectRequest request, CancellationToken cancellationToken)
    {
        var row = await tables.Cases.ReadOrNewAsync(request.CaseId, Key(request), cancellationToken);
        return row.IsStored() ? Read(row) : null;
    }

    /// <summary>Keeps a result. When another run was faster, its result counts.</summary>
    public async Task<EffectResult> KeepAsync(EffectRequest request, EffectResult result, CancellationToken cancellationToken)
    {
        var row = new TableEntity(request.CaseId, Key(request)) { [Done] = result.Done, [Value] = result.Value };
        return (await tables.Cases.AddAsync(row, cancellationToken)).IsCommitted
            ? result
            : await FindAsync(request, cancellationToken) ?? throw new UnreadableRowException("The result of an effect is gone.");
    }

    // The command is part of the key: a desk whose approval could not be made final may send another one for the same attempt.
    private static string Key(EffectRequest request)
    {
        var effect = request.EffectKey.StartsWith($"{request.CaseId}/", StringComparison.Ordinal)
            ? request.EffectKey[(request.CaseId.Length + 1)..]
            : request.EffectKey;
        var command = request.CommandId is { } id && !effect.Contains(id, StringComparison.Ordinal) ? $":{id}" : "";
        return $"effect:{effect.Replace('/', ':')}{command}";
    }

    private static EffectResult Read(TableEntity row) => new(
        row.GetBoolean(Done) ?? throw new UnreadableRowException("The result of an effect can't be read."),
        row.GetString(Value));
}
