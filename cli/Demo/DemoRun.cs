using OpcOnboarding.Cli.Api;
using OpcOnboarding.Cli.Samples;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Cli.Demo;

/// <summary>Plays all samples, several at once.</summary>
internal sealed class DemoRun(HttpClient http, Patience patience, TimeProvider clock)
{
    /// <summary>How each sample went, in the order of the file.</summary>
    /// <exception cref="CannotRunException">The service doesn't answer.</exception>
    public async Task<IReadOnlyList<CaseReport>> PlayAsync(
        IReadOnlyList<SampleCase> samples, int parallel, IDemoProgress progress, CancellationToken cancellationToken)
    {
        var catalogue = await CatalogueAsync(cancellationToken);
        var people = new SamplePeople(http, patience, clock);
        var reports = new CaseReport[samples.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, samples.Count, options, async (place, token) =>
            reports[place] = await PlayerOf(samples[place], place, catalogue, people, progress).PlayAsync(token));
        return reports;
    }

    private SamplePlayer PlayerOf(SampleCase sample, int place, CatalogueView catalogue, SamplePeople people, IDemoProgress progress) =>
        new(sample, Cast.Of(sample, place, catalogue, people), new Expectations(sample, Journey.Current, Calendars.Current), progress, clock);

    private async Task<CatalogueView> CatalogueAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await new ServiceClient(http, accessToken: null).GetAsync("/api/catalogue", cancellationToken)).Read<CatalogueView>();
        }
        catch (RequestFailedException failed)
        {
            throw new CannotRunException($"The service can't be used: {failed.Message} Start it by `dotnet run --project functions`.", failed);
        }
    }
}
