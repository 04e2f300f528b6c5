using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using OpcOnboarding.Durable.Embedded.Rows;

namespace OpcOnboarding.Durable.Tests.Embedded;

public sealed class RecordBytesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(400)]
    [InlineData(600)]
    [InlineData(70_000)]
    [InlineData(3_000_000)]
    public void Write_ThenParsed_IsTheSameRecord(int tail)
    {
        var record = Record(tail, isRandom: false);

        Assert.Equal(record, InstanceRow.Parse(RecordBytes.Write(record)));
    }

    [Fact]
    public void Write_RepeatingHistory_TakesAFractionOfItsLength() =>
        Assert.InRange(RecordBytes.Write(Record(4_000, isRandom: false)).Length, 1, 1_000);

    [Fact]
    public void Write_BytesByChance_StayAsTheyAre()
    {
        var record = Record(4_000, isRandom: true);

        Assert.Equal(record.ToByteArray(), RecordBytes.Write(record));
    }

    [Fact]
    public void Parse_MessageStoredUnpacked_IsRead()
    {
        var record = Record(4_000, isRandom: false);

        Assert.Equal(record, InstanceRow.Parse(record.ToByteArray()));
    }

    [Fact]
    public void Parse_PackedBytesCutShort_AreRefused()
    {
        var packed = RecordBytes.Write(Record(4_000, isRandom: false));

        for (var length = 1; length < packed.Length; length += 7)
        {
            Assert.Throws<FormatException>(() => InstanceRow.Parse(packed[..length]));
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    public void Parse_PackedBytesOfAnotherLength_AreRefused(int length)
    {
        var packed = RecordBytes.Write(Record(4_000, isRandom: false));
        BitConverter.TryWriteBytes(packed.AsSpan(1), length);

        Assert.Throws<FormatException>(() => InstanceRow.Parse(packed));
    }

    private static InstanceRecord Record(int tail, bool isRandom)
    {
        var bytes = new byte[tail];
        if (isRandom)
        {
            new Random(7).NextBytes(bytes);
        }

        return new InstanceRecord
        {
            ExecutionId = "e1",
            Name = "Onboarding",
            CreatedAt = Timestamp.FromDateTimeOffset(DateTimeOffset.UnixEpoch),
            Tail = ByteString.CopyFrom(bytes),
        };
    }
}
