using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Cases;

/// <summary>Maps a case to its <c>case</c> row and back.</summary>
internal static class CaseRow
{
    /// <summary>Row key.</summary>
    public const string Key = "case";

    /// <summary>The column of the case's wrapped key.</summary>
    public const string KeyColumn = "Key";

    private const string File = "File";
    private const string Case = "Case";
    private const string Words = "Words";
    private const int LongestCityKey = 40;

    public static TableEntity Write(CaseRecord record)
    {
        var row = new TableEntity(record.CaseId, Key);
        LongText.Write(row, File, CaseJson.Write(record.File));
        LongText.Write(row, Case, CaseJson.Write(record.Case));
        // Without its key nothing of the case can be opened any more, here or in any other row.
        if (!record.File.IsErased)
        {
            row[KeyColumn] = record.Key!.Value;
            LongText.Write(row, Words, record.Cipher.Seal(Key, Words, CaseJson.Write(record.Words)));
        }

        return row;
    }

    /// <exception cref="UnreadableRowException">The row is not what <see cref="Write"/> makes.</exception>
    public static async Task<CaseRecord> ReadAsync(TableEntity row, IKeyWrapper wrapper, CancellationToken cancellationToken)
    {
        try
        {
            var file = OfItsRow(CaseJson.Read<CaseFile>(Text(row, File)), row);
            var onboarding = WithSteps(CaseJson.Read<OnboardingCase>(Text(row, Case)));
            if (file.IsErased)
            {
                return new CaseRecord(file, onboarding, new CaseWords(), null, CaseCipher.WithoutKey(row.PartitionKey), row.ETag);
            }

            var wrapped = new WrappedKey(Text(row, KeyColumn));
            using var key = await CaseKey.UnwrapAsync(wrapper, row.PartitionKey, wrapped, cancellationToken);
            var cipher = new CaseCipher(key);
            return new CaseRecord(file, onboarding, CaseJson.Read<CaseWords>(cipher.Open(Key, Words, Text(row, Words))), wrapped, cipher, row.ETag);
        }
        catch (Exception unreadable) when (unreadable is SealBrokenException or InvalidOperationException or FormatException)
        {
            throw new UnreadableRowException("A case row can't be opened.", unreadable);
        }
    }

    /// <summary>Other rows are looked up under these two: what cannot be a key is not asked for.</summary>
    private static CaseFile OfItsRow(CaseFile stored, TableEntity row) =>
        stored.CaseId == row.PartitionKey && stored.CityKey.Length <= LongestCityKey && stored.CityKey.All(one => char.IsAsciiLetterOrDigit(one) || one == '-')
            ? stored
            : throw new UnreadableRowException("A case row is that of another case, or of no city.");

    /// <summary>A case that was handed in has the steps that its founder wants.</summary>
    private static OnboardingCase WithSteps(OnboardingCase stored) => stored.State == CaseState.Draft || stored.Steps.Count > 0
        ? stored
        : throw new UnreadableRowException("A case row has no steps.");

    private static string Text(TableEntity row, string name) =>
        LongText.Read(row, name) ?? throw new UnreadableRowException($"A case row has no {name}.");
}
