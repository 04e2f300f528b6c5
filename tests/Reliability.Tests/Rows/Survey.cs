using System.Net;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Reliability.Tests.Rows;

/// <summary>Looks at a spoiled case, and at a sound one beside it, and notes what nobody may be told.</summary>
internal sealed class Survey(Visitor visitor, Victim victim, Victim sound)
{
    private readonly List<string> _faults = [];

    /// <summary>Answers that may not be.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Rows that were looked at.</summary>
    public int Spoiled { get; private set; }

    /// <summary>Answers that said that the case is set aside.</summary>
    public int Quarantined { get; private set; }

    /// <summary>Asks everybody who sees something of the row.</summary>
    public async Task LookAsync(RowKind kind, TableEntity original, SpoiledRow spoiled)
    {
        Spoiled++;
        var beside = visitor.GetAsync(sound.Founder, $"/api/cases/{sound.CaseId}");
        foreach (var (path, heard) in await Task.WhenAll(kind.Looks(victim, original).Select(async look => (look.Path, Heard: await visitor.GetAsync(look.Subject, look.Path)))))
        {
            Judge(spoiled, path, heard);
        }

        if (await beside is { Status: not HttpStatusCode.OK } answer)
        {
            _faults.Add($"{kind}: {spoiled}: the sound case is answered {(int)answer.Status}");
        }
    }

    private void Judge(SpoiledRow spoiled, string path, ApiAnswer answer)
    {
        var isOfTheCase = path.Contains(victim.CaseId, StringComparison.Ordinal);
        var isQuarantine = answer is { Status: HttpStatusCode.ServiceUnavailable, Code: "caseQuarantined" };
        Quarantined += isQuarantine ? 1 : 0;
        if (!(answer.Status == HttpStatusCode.OK || (isOfTheCase && (isQuarantine || answer.Status == HttpStatusCode.NotFound))))
        {
            _faults.Add($"{spoiled}: {path} is answered {(int)answer.Status} {answer.Code}");
        }
        else if (!isOfTheCase && path.StartsWith("/api/cases", StringComparison.Ordinal) && !path.Contains("?q", StringComparison.Ordinal) && !answer.Text.Contains(sound.CaseId, StringComparison.Ordinal))
        {
            _faults.Add($"{spoiled}: {path} does not list the sound case any more");
        }
    }
}
