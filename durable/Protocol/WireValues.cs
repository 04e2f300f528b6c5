using System.Globalization;
using Google.Protobuf.WellKnownTypes;

namespace OpcOnboarding.Durable.Protocol;

/// <summary>Free-form values (request properties, failure properties) between objects and the wire.</summary>
internal static class WireValues
{
    /// <summary>Null, double, string, bool, dictionary or list, as the kind says.</summary>
    public static object? ToObject(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.NumberValue => value.NumberValue,
        Value.KindOneofCase.StringValue => value.StringValue,
        Value.KindOneofCase.BoolValue => value.BoolValue,
        Value.KindOneofCase.StructValue => value.StructValue.Fields.ToDictionary(field => field.Key, field => ToObject(field.Value)),
        Value.KindOneofCase.ListValue => value.ListValue.Values.Select(ToObject).ToList(),
        _ => null,
    };

    /// <summary>The inverse; anything that is no number, bool, dictionary or list goes as text.</summary>
    public static Value ToValue(object? value) => value switch
    {
        null => Value.ForNull(),
        bool flag => Value.ForBool(flag),
        string text => Value.ForString(text),
        sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal =>
            Value.ForNumber(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        IDictionary<string, object?> fields => ToStruct(fields),
        IEnumerable<object?> items => Value.ForList([.. items.Select(ToValue)]),
        _ => Value.ForString(Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty),
    };

    private static Value ToStruct(IDictionary<string, object?> fields)
    {
        var message = new Struct();
        foreach (var (name, value) in fields)
        {
            message.Fields.Add(name, ToValue(value));
        }

        return Value.ForStruct(message);
    }
}
