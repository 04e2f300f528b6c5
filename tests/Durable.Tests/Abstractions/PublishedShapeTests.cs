using OpcOnboarding.Durable.Client;
using OpcOnboarding.Tests.PublishedApi;

namespace OpcOnboarding.Durable.Tests.Abstractions;

/// <summary>Each public member that stands in for the published packages is one of theirs, by name and signature.</summary>
public sealed class PublishedShapeTests
{
    private const string Ours = "OpcOnboarding.Durable";
    private const string Theirs = "Microsoft.DurableTask";

    private static readonly PublishedShapes Abstractions = new("Microsoft.DurableTask.Abstractions.txt");
    private static readonly PublishedShapes Client = new("Microsoft.DurableTask.Client.txt");

    // Published, too, but not in the lists: small types of the same packages, and of those below them.
    private static readonly Type[] NotListed =
    [
        typeof(AsyncPageable<>), typeof(Page<>), typeof(JsonDataConverter), typeof(TaskVersion), typeof(RetryContext), typeof(ContinueAsNewOptions),
        typeof(AsyncRetryHandler), typeof(RetryHandler), typeof(HistoryEvent), typeof(EventType),
    ];

    public static TheoryData<Type> StandIns =>
        [.. typeof(DataConverter).Assembly.GetExportedTypes().Where(type => type.Namespace is Ours or $"{Ours}.Client").Except(NotListed)];

    [Theory]
    [MemberData(nameof(StandIns))]
    public void StandIn_EachPublicMember_IsOneOfThePublishedType(Type type)
    {
        var (published, heading) = type.Namespace == Ours
            ? (Abstractions, OurShapes.Heading(type, Ours, Theirs))
            : (Client, OurShapes.Heading(type, $"{Ours}.Client", $"{Theirs}.Client"));

        Assert.True(published.Knows(heading), $"There is no published type '{heading}'.");
        Assert.DoesNotContain(OurShapes.Of(type), member => !published.Has(heading, member));
    }

    [Fact]
    public void StandIns_AllOfThem_AreCompared() => Assert.Equal(26, StandIns.Count);
}
