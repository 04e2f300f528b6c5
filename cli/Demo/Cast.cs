using OpcOnboarding.Cli.Api;
using OpcOnboarding.Cli.Samples;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Cli.Demo;

/// <summary>Who plays in a sample: a founder, the officers of the sample's city, the auditor.</summary>
internal sealed class Cast(SamplePeople people, string founder, string cityKey)
{
    private static readonly string[] Founders = ["founder-lin", "founder-wang", "founder-chen"];

    /// <summary>The cast of the sample in the given place; founders take turns.</summary>
    /// <exception cref="CannotRunException">The catalogue has no such city.</exception>
    public static Cast Of(SampleCase sample, int place, CatalogueView catalogue, SamplePeople people) =>
        catalogue.Cities.FirstOrDefault(city => city.NameZh == sample.City) is { } city
            ? new Cast(people, Founders[place % Founders.Length], city.Key)
            : throw new CannotRunException($"The service has no desks in {sample.City}, the city of {sample.CaseId}.");

    public Task<SignedIn> FounderAsync(CancellationToken cancellationToken) => people.AsAsync(founder, cancellationToken);

    public Task<SignedIn> WindowAsync(CancellationToken cancellationToken) => people.AsAsync($"officer-window-{cityKey}", cancellationToken);

    public Task<SignedIn> AuditorAsync(CancellationToken cancellationToken) => people.AsAsync("auditor-1", cancellationToken);

    /// <summary>The officer who decides the step.</summary>
    public Task<SignedIn> DeskAsync(StepKind step, CancellationToken cancellationToken) =>
        people.AsAsync($"officer-{DeskOf(step)}-{cityKey}", cancellationToken);

    private static string DeskOf(StepKind step) => step switch
    {
        StepKind.Registration => "registration",
        StepKind.BankAccount => "bank",
        StepKind.TaxSetup => "tax",
        StepKind.Workspace => "workspace",
        StepKind.Vouchers => "vouchers",
        StepKind.MentorPairing => "mentor",
    };
}
