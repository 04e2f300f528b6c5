using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Tests.Wire;

/// <summary>Messages with every field filled or left out as a seed has it.</summary>
internal sealed class RandomMessages(int seed)
{
    private const int Deepest = 3;

    private readonly Random random = new(seed);

    public HistoryEvent Event(FieldDescriptor kind)
    {
        var made = new HistoryEvent { EventId = random.Next(-1, 1000), Timestamp = Moment() };
        kind.Accessor.SetValue(made, Message(kind.MessageType, 0));
        return made;
    }

    private IMessage Message(MessageDescriptor type, int depth)
    {
        var made = type.Parser.ParseFrom(ByteString.Empty);
        foreach (var field in type.Fields.InFieldNumberOrder().Where(_ => random.Next(4) != 0))
        {
            Fill(made, field, depth);
        }

        return made;
    }

    private void Fill(IMessage made, FieldDescriptor field, int depth)
    {
        if (field.IsMap)
        {
            FillMap(field.Accessor.GetValue(made));
        }
        else if (field.FieldType != FieldType.Message || depth < Deepest)
        {
            field.Accessor.SetValue(made, Value(field, depth));
        }
    }

    private void FillMap(object map)
    {
        if (map is IDictionary<string, string> tags)
        {
            tags[Text()] = Text();
        }
        else
        {
            ((IDictionary<string, Value>)map)[Text()] = Google.Protobuf.WellKnownTypes.Value.ForNumber(random.NextDouble());
        }
    }

    private object Value(FieldDescriptor field, int depth) => field.FieldType switch
    {
        FieldType.Int32 => random.Next(int.MinValue, int.MaxValue),
        FieldType.Bool => random.Next(2) == 0,
        FieldType.String => Text(),
        FieldType.Enum => random.Next(8),
        FieldType.Message when field.MessageType == StringValue.Descriptor => Text(),
        FieldType.Message when field.MessageType == Timestamp.Descriptor => Moment(),
        FieldType.Message => Message(field.MessageType, depth + 1),
        _ => throw new InvalidDataException($"No value for a field of type {field.FieldType}."),
    };

    private Timestamp Moment() => Timestamp.FromDateTime(DateTime.UnixEpoch.AddTicks(random.NextInt64(TimeSpan.TicksPerDay * 36_500)));

    private string Text() => random.Next(4) switch
    {
        0 => string.Empty,
        1 => "订单-✓🚀",
        2 => $"{random.Next()}",
        _ => new string('x', random.Next(300)),
    };
}
