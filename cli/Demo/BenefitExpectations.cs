using OpcOnboarding.Cli.Api;
using OpcOnboarding.Cli.Samples;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Cli.Demo;

/// <summary>What the packs must give a sample: by its file on the file's day, and by the service on the day of receipt.</summary>
internal sealed class BenefitExpectations(SampleCase sample, PolicyCatalogue packs)
{
    /// <summary>Every benefit and every sum that the file lists comes out on the file's day, to the fen.</summary>
    public IEnumerable<string> OfFile()
    {
        var report = packs.Evaluate(sample.Source, sample.SubmittedOn);
        foreach (var expected in sample.Expected.Benefits.Where(expected => !report.Benefits.Any(expected.IsMetBy)))
        {
            yield return $"{expected.ClauseId} {expected.Subject} isn't {expected.Verdict} with {expected.AmountFen?.ToString() ?? "no"} fen on {sample.SubmittedOn:yyyy-MM-dd}";
        }

        if (report.Totals != sample.Expected.Totals)
        {
            yield return $"the sums on {sample.SubmittedOn:yyyy-MM-dd} are {report.Totals}, not {sample.Expected.Totals}";
        }
    }

    /// <summary>The service shows the clauses that the packs give on the day of receipt: none missing, none more.</summary>
    public IEnumerable<string> OfService(IReadOnlyList<ClauseView> shown, DateOnly receivedOn)
    {
        var decided = packs.Evaluate(sample.Source, receivedOn).Benefits.Select(ClauseView.Of).ToList();
        foreach (var clause in decided.Except(shown))
        {
            yield return $"the service doesn't show {clause}";
        }

        foreach (var clause in shown.Except(decided))
        {
            yield return $"the service shows {clause}, which the packs don't give";
        }
    }
}
