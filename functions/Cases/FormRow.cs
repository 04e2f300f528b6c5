using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Cases;

/// <summary>Maps one version of the one form to its <c>form:{version}</c> row and back; never changed once written.</summary>
internal static class FormRow
{
    private const string Form = "Form";

    public static string Key(int version) => $"form:{version:D6}";

    public static TableEntity Write(string caseId, int version, string application, CaseCipher cipher)
    {
        var row = new TableEntity(caseId, Key(version));
        LongText.Write(row, Form, cipher.Seal(row.RowKey, Form, application));
        return row;
    }

    /// <exception cref="UnreadableRowException">The row holds no form.</exception>
    public static string Read(TableEntity row, CaseCipher cipher) =>
        LongText.Read(row, Form) is { } text ? cipher.Open(row.RowKey, Form, text) : throw new UnreadableRowException("A form row is empty.");
}
