namespace OpcOnboarding.Workflows.Policies.Facts;

/// <summary>What projects drew from other programmes before. A grant whose sum, or whose project, nobody has told is not nothing: what it leaves is unknown (policies/README, "null, or not there").</summary>
internal sealed class PriorGrants
{
    private readonly Dictionary<string, long> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withoutSum = new(StringComparer.Ordinal);
    private bool _hasOneOfNoProject;

    /// <summary>What is known of each project, in fen.</summary>
    public IReadOnlyDictionary<string, long> Known => _known;

    /// <summary>Takes one grant down.</summary>
    /// <param name="project">Its project; null: not told.</param>
    /// <param name="fen">Its sum; null: not told.</param>
    public void Add(string? project, long? fen)
    {
        if (fen is 0)
        {
            return;
        }

        if (project is null)
        {
            _hasOneOfNoProject = true;
        }
        else if (fen is not { } sum)
        {
            _withoutSum.Add(project);
        }
        else
        {
            _known[project] = Math.Min(Validation.MoneyFields.Most, _known.GetValueOrDefault(project) + sum);
        }
    }

    /// <summary>The fact that must be told before it is known what a project was granted; null when it is known.</summary>
    public string? MissingFor(string project) =>
        _hasOneOfNoProject ? "priorGrants.project" : _withoutSum.Contains(project) ? "priorGrants.amount" : null;
}
