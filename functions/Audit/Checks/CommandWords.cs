using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>What a command says about a decision is what its entry was made with. Part of the check of attachments.</summary>
internal static class CommandWords
{
    /// <summary>Whether it is; false for a command that can't be read.</summary>
    public static bool Hold(TableEntity command, TableEntity journal, CaseCipher cipher)
    {
        try
        {
            var (sent, kept) = (StoredBody.WordsOf(StoredBody.Read(CommandRow.Read(command, cipher).Body)), JournalRow.ReadWords(journal, cipher));
            return sent == (kept is null ? null : new DecisionWords(kept.Reason, kept.LegalBasis, kept.Remedy));
        }
        catch (Exception broken) when (BrokenContent.Explains(broken))
        {
            return false;
        }
    }
}
