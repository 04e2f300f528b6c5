using OpcOnboarding.Cli.Api;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Cli.Demo;

/// <summary>What a finished case must have left: written notices for the founder, an unbroken chain for the auditor.</summary>
internal static class ReadBack
{
    private const string Acceptance = "acceptance";
    private const string Approval = "approval";

    /// <summary>A notice of acceptance, and one of approval for each approved step.</summary>
    public static IEnumerable<string> OfNotices(IReadOnlyList<NoticeView> notices, CaseView view)
    {
        if (!notices.Any(notice => notice.Kind.StartsWith(Acceptance, StringComparison.Ordinal)))
        {
            yield return "there is no notice of acceptance";
        }

        foreach (var step in view.Steps.Where(step => step.State == StepState.Completed).Select(step => step.Step))
        {
            if (!notices.Any(notice => notice.Kind == Approval && notice.Step == step))
            {
                yield return $"there is no notice of approval of {WireJson.Name(step)}";
            }
        }
    }

    /// <summary>Sequence numbers run from 1 without a gap, and each entry names the hash of the one before.</summary>
    public static IEnumerable<string> OfHistory(IReadOnlyList<HistoryEntry> entries)
    {
        if (entries.Count == 0)
        {
            yield return "the history is empty";
        }

        for (var index = 0; index < entries.Count; index++)
        {
            if (entries[index].Sequence != index + 1)
            {
                yield return $"the history has {entries[index].Sequence} in place {index + 1}";
            }

            if (index > 0 && entries[index].PreviousHash != entries[index - 1].Hash)
            {
                yield return $"entry {entries[index].Sequence} doesn't name the hash of the one before";
            }
        }
    }
}
