using Google.Protobuf;
using Google.Protobuf.Reflection;
using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Durable.Tests.GoldenVectors;

namespace OpcOnboarding.Durable.Tests.Wire;

/// <summary>Bytes in, bytes out: nothing that a host sends is lost or changed by our schema.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> EventKinds =>
        [.. HistoryEvent.Descriptor.Oneofs.Single().Fields.Select(kind => kind.Name)];

    public static TheoryData<string> VectorIds => [.. Vector.AllIds];

    [Theory]
    [MemberData(nameof(EventKinds))]
    public void HistoryEvent_RandomContent_SurvivesTwoWritings(string kind)
    {
        var field = HistoryEvent.Descriptor.FindFieldByName(kind);
        for (var seed = 0; seed < 100; seed++)
        {
            var made = new RandomMessages(seed).Event(field);

            var once = made.ToByteArray();
            var read = HistoryEvent.Parser.ParseFrom(once);

            Assert.Equal(made, read);
            Assert.Equal(once, read.ToByteArray());
        }
    }

    [Theory]
    [MemberData(nameof(VectorIds))]
    public void Vectors_EveryMessage_IsWrittenAsItWasRead(string id)
    {
        foreach (var turn in Vector.Load(id).Turns)
        {
            Assert.Equal(turn.Request, Convert.ToBase64String(turn.ReadRequest().ToByteArray()));
            Assert.Equal(turn.Response, Convert.ToBase64String(turn.ReadResponse().ToByteArray()));
        }
    }

    [Fact]
    public void HistoryEvent_FieldOfANewerSchema_IsKept()
    {
        // Field 24, entityOperationCalled: not in our schema.
        byte[] bytes = [.. new HistoryEvent { EventId = 3 }.ToByteArray(), 0xC2, 0x01, 0x02, 0x0A, 0x00];

        Assert.Equal(bytes, HistoryEvent.Parser.ParseFrom(bytes).ToByteArray());
    }

    [Theory]
    [MemberData(nameof(EventKinds))]
    public void ToEntry_EveryKind_HasAPublicName(string kind)
    {
        var made = new RandomMessages(1).Event(HistoryEvent.Descriptor.FindFieldByName(kind));

        Assert.Equal(kind, made.ToEntry().EventType.ToString(), ignoreCase: true);
    }
}
