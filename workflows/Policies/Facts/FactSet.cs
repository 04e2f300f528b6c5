namespace OpcOnboarding.Workflows.Policies.Facts;

/// <summary>Facts by dotted name; a fact that is not there is unknown. The facts of an element lie over those of the case.</summary>
internal sealed class FactSet(IReadOnlyDictionary<string, FactValue> facts, FactSet? behind = null)
{
    public static FactSet Empty { get; } = new(new Dictionary<string, FactValue>());

    public FactValue? Find(string name) => facts.TryGetValue(name, out var value) ? value : behind?.Find(name);

    public string? Text(string name) => (Find(name) as TextFact)?.Text;

    /// <summary>An amount in fen; a plain whole number given for a money fact is in fen, too.</summary>
    public long? Fen(string name) => Find(name) switch
    {
        MoneyFact money => money.Fen,
        NumberFact { Number: >= 0 } number when decimal.IsInteger(number.Number) => (long)number.Number,
        _ => null,
    };

    public decimal? Number(string name) => Find(name) switch
    {
        NumberFact number => number.Number,
        _ => null,
    };

    public FactSet Over(FactSet other) => new(facts, other);

    public FactSet With(string name, FactValue value) => new(new Dictionary<string, FactValue> { [name] = value }, this);
}
