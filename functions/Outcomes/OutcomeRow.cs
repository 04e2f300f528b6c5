using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Outcomes;

/// <summary>Maps a step's outcome to its <c>outcome:{step}:{attempt}</c> row and back; written once.</summary>
internal static class OutcomeRow
{
    private const string Outcome = "Outcome";

    public static string Key(StepKind step, int attempt) => $"outcome:{CaseJson.Name(step)}:{attempt}";

    public static TableEntity Write(string caseId, StepKind step, int attempt, JsonObject outcome, CaseCipher cipher)
    {
        var row = new TableEntity(caseId, Key(step, attempt));
        LongText.Write(row, Outcome, cipher.Seal(row.RowKey, Outcome, outcome.ToJsonString(CaseJson.Stored)));
        return row;
    }

    /// <exception cref="UnreadableRowException">The row holds no outcome.</exception>
    public static JsonObject Read(TableEntity row, CaseCipher cipher) =>
        LongText.Read(row, Outcome) is { } text
            ? JsonNode.Parse(cipher.Open(row.RowKey, Outcome, text))!.AsObject()
            : throw new UnreadableRowException("An outcome row is empty.");
}
