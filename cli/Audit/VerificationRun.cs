namespace OpcOnboarding.Cli.Audit;

/// <summary>
/// One walk over all cases. Each case's outcome is a line of the progress file as soon as it is known. Only cases that passed are not verified again: what did not hold,
/// could not be checked, or stands there in no such words is looked at anew, and named.
/// </summary>
internal sealed class VerificationRun
{
    private const string FailedOutcome = "failed";
    private const string NotCoveredOutcome = "notCovered";
    private const string PassedOutcome = "passed";

    private readonly Auditor auditor;
    private readonly FileInfo? progress;
    private readonly HashSet<string> passed = new(StringComparer.Ordinal);
    private bool isCutOff;

    public VerificationRun(Auditor auditor, FileInfo? progress)
    {
        (this.auditor, this.progress) = (auditor, progress);
        var text = progress is { Exists: true } ? File.ReadAllText(progress.FullName) : "";
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.Split(' ') is [var caseId, PassedOutcome])
            {
                passed.Add(caseId);
            }
        }

        isCutOff = text.Length > 0 && !text.EndsWith('\n');
    }

    /// <summary>Cases walked over.</summary>
    public int Seen { get; private set; }

    /// <summary>Those of them that an earlier run verified.</summary>
    public int Earlier { get; private set; }

    /// <summary>Cases in which something does not hold.</summary>
    public int Failed { get; private set; }

    /// <summary>Cases in which a check could not be made yet.</summary>
    public int NotCovered { get; private set; }

    /// <summary>Verifies a case, unless an earlier run did.</summary>
    public async Task VerifyAsync(string caseId, CancellationToken cancellationToken)
    {
        Seen++;
        if (passed.Contains(caseId))
        {
            Earlier++;
            return;
        }

        var answer = await auditor.GetAsync($"/api/audit/cases/{caseId}/verify", cancellationToken);
        var verified = answer.Read<VerificationOutcome>();
        await NameAsync(caseId, verified);
        await KeepAsync(caseId, verified.Outcome, cancellationToken);
        Failed += verified.Outcome == FailedOutcome ? 1 : 0;
        NotCovered += verified.Outcome == NotCoveredOutcome ? 1 : 0;
    }

    /// <summary>Blobs that nothing names are no failure of the case, and are told.</summary>
    private static async Task NameAsync(string caseId, VerificationOutcome verified)
    {
        foreach (var evidence in verified.Verdicts.Select(verdict => verdict.Evidence).Where(evidence => evidence.ContainsKey("unnamedBlobs")))
        {
            await Console.Error.WriteLineAsync($"{caseId}: {evidence["unnamedBlobs"]} blobs in the container {evidence["unnamedIn"]} that nothing names, the first {evidence["firstUnnamed"]}.");
        }
    }

    private async Task KeepAsync(string caseId, string outcome, CancellationToken cancellationToken)
    {
        if (outcome == FailedOutcome)
        {
            await Console.Error.WriteLineAsync($"{caseId}: something does not hold; see /api/audit/cases/{caseId}/verify.");
        }

        if (progress is not null)
        {
            // A last line that was cut off ends before the next one begins.
            await File.AppendAllLinesAsync(progress.FullName, isCutOff ? ["", $"{caseId} {outcome}"] : [$"{caseId} {outcome}"], cancellationToken);
            isCutOff = false;
        }
    }
}

/// <summary>What a run reads of a verification.</summary>
internal sealed record VerificationOutcome(string Outcome, IReadOnlyList<VerdictEvidence> Verdicts)
{
    /// <summary>Whether something does not hold.</summary>
    public bool HasFailed => Outcome == "failed";

    /// <summary>Whether nothing is broken, but a check could not be made.</summary>
    public bool IsNotCovered => Outcome == "notCovered";
}

/// <summary>What a run reads of one check's verdict.</summary>
internal sealed record VerdictEvidence(IReadOnlyDictionary<string, string> Evidence);
