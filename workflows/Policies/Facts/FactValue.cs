using System.Globalization;

namespace OpcOnboarding.Workflows.Policies.Facts;

/// <summary>The value of a fact. A closed family.</summary>
internal abstract record FactValue;

internal sealed record TextFact(string Text) : FactValue
{
    public override string ToString() => Text;
}

internal sealed record FlagFact(bool Flag) : FactValue
{
    public override string ToString() => Flag ? "true" : "false";
}

internal sealed record NumberFact(decimal Number) : FactValue
{
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An amount in fen, from a member whose name ended in Fen or is one of <see cref="MoneyNames"/>; a pack's yuan are multiplied by 100 to compare.</summary>
internal sealed record MoneyFact(long Fen) : FactValue
{
    public override string ToString() => Yuan.Text(Fen);
}
