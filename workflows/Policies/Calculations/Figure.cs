namespace OpcOnboarding.Workflows.Policies.Calculations;

/// <summary>What a calculation says before caps and stacking. A closed family.</summary>
internal abstract record Figure
{
    /// <summary>An amount in fen, with the verdict it would have.</summary>
    public sealed record Amount(Verdict Verdict, long Fen, string Arithmetic, Explanation? Remark = null) : Figure
    {
        /// <summary>Facts without which part of the amount is left out.</summary>
        public IReadOnlyList<string> Missing { get; init; } = [];
    }

    /// <summary>An answer without an amount.</summary>
    public sealed record Answer(Verdict Verdict, Explanation? Remark = null) : Figure;

    /// <summary>A fact without which nothing can be computed.</summary>
    public sealed record Lacking(string Fact) : Figure;
}
