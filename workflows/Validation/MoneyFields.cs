using System.Text.Json;

namespace OpcOnboarding.Workflows.Validation;

/// <summary>Every member whose name ends in Fen, wherever it stands: a whole number of fen.</summary>
internal static class MoneyFields
{
    /// <summary>10^15 fen are ten thousand billion yuan: above every cap, and far enough from overflow for any percentage.</summary>
    public const long Most = 1_000_000_000_000_000;

    public static bool IsFen(JsonElement value, out long fen)
    {
        fen = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out fen) && fen is >= 0 and <= Most;
    }

    public static void Check(ApplicationFields fields) => Walk(fields.Root, "", fields);

    private static void Walk(JsonElement element, string path, ApplicationFields fields)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                Visit(member, path.Length == 0 ? member.Name : $"{path}.{member.Name}", fields);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in element.EnumerateArray())
            {
                Walk(item, $"{path}[{index++}]", fields);
            }
        }
    }

    private static void Visit(JsonProperty member, string path, ApplicationFields fields)
    {
        if (member.Name.EndsWith("Fen", StringComparison.Ordinal) && member.Value.ValueKind != JsonValueKind.Null)
        {
            if (!IsFen(member.Value, out _))
            {
                fields.Add(path, Finding.Error(FieldCodes.Fen));
            }
        }
        else
        {
            Walk(member.Value, path, fields);
        }
    }
}
