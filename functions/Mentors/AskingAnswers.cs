using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Mentors;

/// <summary>Answers to commands about mentors, beside the place that they changed and written with it: <c>answer:{case}:{command}</c>.</summary>
internal sealed class AskingAnswers(CaseTables tables)
{
    private const string Digest = "BodyDigest";
    private const string Answer = "Answer";

    /// <summary>What the key was answered, or null.</summary>
    public async Task<KeptAnswer?> FindAsync(KeyedWrite write, CancellationToken cancellationToken)
    {
        var row = await tables.Mentors.ReadOrNewAsync(write.Record.File.CityKey, KeyOf(write), cancellationToken);
        return row.IsStored() ? new KeptAnswer(row.NeedText(Digest), write.Record.Cipher.Open(row.RowKey, Answer, LongText.Need(row, Answer))) : null;
    }

    /// <summary>The row that keeps an answer; what people said stands in it sealed.</summary>
    public static TableEntity Row(KeyedWrite write, string answer)
    {
        var row = new TableEntity(write.Record.File.CityKey, KeyOf(write)) { [Digest] = write.BodyDigest };
        LongText.Write(row, Answer, write.Record.Cipher.Seal(row.RowKey, Answer, answer));
        return row;
    }

    private static string KeyOf(KeyedWrite write) => $"answer:{write.Record.CaseId}:{write.CommandId}";
}
