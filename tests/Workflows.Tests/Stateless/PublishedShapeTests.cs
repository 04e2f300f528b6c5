using OpcOnboarding.Tests.PublishedApi;
using OpcOnboarding.Workflows.Stateless;

namespace OpcOnboarding.Workflows.Tests.Stateless;

/// <summary>Each public member of our state machine is one of the published package's, by name and signature.</summary>
public sealed class PublishedShapeTests
{
    private static readonly PublishedShapes Published = new("Stateless.txt");

    public static TheoryData<Type> StandIns =>
        [.. typeof(StateMachine<,>).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(StateMachine<,>).Namespace)];

    [Theory]
    [MemberData(nameof(StandIns))]
    public void StandIn_EachPublicMember_IsOneOfThePublishedType(Type type)
    {
        var heading = OurShapes.Heading(type, "OpcOnboarding.Workflows.Stateless", "Stateless");

        Assert.True(Published.Knows(heading), $"There is no published type '{heading}'.");
        Assert.DoesNotContain(OurShapes.Of(type), member => !Published.Has(heading, member));
    }
}
