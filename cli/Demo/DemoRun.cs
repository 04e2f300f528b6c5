using OpcOnboarding.Cli.Api;
using OpcOnboarding.Cli.Samples;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Cli.Demo;

/// <summary>Plays all samples, several at once.</summary>
internal sealed class DemoRun(HttpClient http, Patience patience, TimeProvider clock)
{
    /// <summary>How each sample went, in the order of the file.</summary>
    /// <exception cref="CannotRunException">The service doesn't answer, or has no desks in a sample's city.</exception>
    public async Task<IReadOnlyList<CaseReport>> PlayAsync(
        IReadOnlyList<SampleCase> samples, int parallel, IDemoProgress progress, CancellationToken cancellationToken)
    {
        var catalogue = await CatalogueAsync(cancellationToken);
        var people = new SamplePeople(http, patience, clock);
        var players = samples.Select((sample, place) => PlayerOf(sample, place, catalogue, people, progress)).ToList();
        var reports = new CaseReport[players.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, players.Count, options, async (place, token) => reports[place] = await players[place].PlayAsync(token));
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
            throw new CannotRunException($"The service can't be used: {failed.Message}. Start it by `dotnet run --project functions`.", failed);
        }
    }
}
