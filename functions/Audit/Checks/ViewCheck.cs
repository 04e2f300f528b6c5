using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>The stored view is the fold of the journal.</summary>
internal sealed class ViewCheck : ICaseCheck
{
    /// <inheritdoc/>
    public Verdict Check(OpenedCase opened) => Verdict.Of(CheckName.View, Found(opened), ("entries", $"{opened.Entries.Count()}"));

    private static IEnumerable<Inconsistency> Found(OpenedCase opened)
    {
        if (opened.Record is not { } record)
        {
            return [Of(opened, "The case row is gone or can't be opened.", null, null)];
        }

        try
        {
            return [.. Course(opened, record), .. File(opened, record), .. Beginning(opened, record), .. record.File.IsErased ? [] : FoldedWords.Faults(opened, record)];
        }
        catch (Exception impossible) when (BrokenContent.Explains(impossible))
        {
            // Events that no case can have had, in an order that no case can have had them in.
            return [Of(opened, "The journal does not add up to a case.", null, null)];
        }
    }

    private static IEnumerable<Inconsistency> Course(OpenedCase opened, CaseRecord record)
    {
        var folded = JournalFold.Course(record.CaseId, opened.Entries);
        var isSame = folded is null ? record.Case is { State: CaseState.Draft, Transition: 0 } : CaseJson.Write(folded) == CaseJson.Write(record.Case);
        if (!isSame || record.CaseId != opened.Stored.CaseId)
        {
            yield return Of(opened, "The case is not what its journal adds up to.", folded is null ? "draft" : CaseJson.Write(folded), CaseJson.Write(record.Case));
        }
    }

    private static IEnumerable<Inconsistency> File(OpenedCase opened, CaseRecord record)
    {
        var folded = JournalFold.File(record.File, opened.Entries);
        if (CaseJson.Write(folded.Documents) != CaseJson.Write(record.File.Documents) || folded.FormVersion != record.File.FormVersion)
        {
            yield return Of(opened, "Form or documents are not those that the journal names.", CaseJson.Write(folded.Documents), CaseJson.Write(record.File.Documents));
        }

        if (folded.Erasure != record.File.Erasure)
        {
            yield return Of(opened, "The erasure is not the one that the journal tells of.", CaseJson.Write(folded.Erasure), CaseJson.Write(record.File.Erasure));
        }
    }

    /// <summary>The first entry is the founder's, and the submission names the command that the case names.</summary>
    private static IEnumerable<Inconsistency> Beginning(OpenedCase opened, CaseRecord record)
    {
        if (opened.Entries.FirstOrDefault() is { Actor: var actor } && (actor.OnBehalfOf ?? actor.Subject) != record.File.Founder)
        {
            yield return Of(opened, "The founder is not the one who began the case.", actor.OnBehalfOf ?? actor.Subject, record.File.Founder);
        }

        if (opened.Entries.FirstOrDefault(entry => entry.Event is CaseOpened) is { CommandId: var command } && command != record.File.SubmitCommand)
        {
            yield return Of(opened, "The case was handed in by another command.", command, record.File.SubmitCommand);
        }
    }

    private static Inconsistency Of(OpenedCase opened, string what, string? expected, string? found) =>
        new(opened.Stored.CaseId, CaseRow.Key, opened.Record?.File.Sequence, what) { Expected = expected, Found = found };
}
