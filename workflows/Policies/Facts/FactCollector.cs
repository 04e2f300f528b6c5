using System.Text.Json;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Workflows.Policies.Facts;

/// <summary>Turns JSON members into facts. What is given first counts; null and values of no use are unknown.</summary>
internal sealed class FactCollector
{
    /// <summary>A number further from 0 is of no use.</summary>
    public const decimal MostNumber = 1_000_000_000_000;

    private readonly Dictionary<string, FactValue> _facts = new(StringComparer.Ordinal);

    public FactSet Collected => new(_facts);

    public void Add(string name, FactValue? value)
    {
        if (value is not null)
        {
            _facts.TryAdd(name, value);
        }
    }

    /// <summary>
    /// Every plain member of an object, under "prefix.name", and those of the objects in it ("seller": {"isRelatedParty": …});
    /// a name that has a dot itself also counts as it stands.
    /// </summary>
    public void AddMembers(JsonElement? source, string prefix)
    {
        if (source is not { ValueKind: JsonValueKind.Object } members)
        {
            return;
        }

        foreach (var member in members.EnumerateObject())
        {
            AddMember($"{prefix}.{member.Name}", member.Value);
            if (member.Name.Contains('.', StringComparison.Ordinal))
            {
                AddMember(member.Name, member.Value);
            }

            AddMembers(member.Value, $"{prefix}.{member.Name}");
        }
    }

    public void AddMember(string name, JsonElement value)
    {
        if (MoneyNames.FactOf(name) is not { } money)
        {
            Add(name, Plain(value));
        }
        else if (MoneyFields.IsFen(value, out var fen))
        {
            Add(money, new MoneyFact(fen));
        }
    }

    private static FactValue? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new TextFact(value.GetString()!),
        JsonValueKind.True => new FlagFact(true),
        JsonValueKind.False => new FlagFact(false),
        JsonValueKind.Number when value.TryGetDecimal(out var number) && Math.Abs(number) <= MostNumber => new NumberFact(number),
        _ => null,
    };
}
