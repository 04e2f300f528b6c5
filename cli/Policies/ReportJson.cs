using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Cli.Policies;

/// <summary>A report as JSON, in the shape of <c>expected.benefits</c> and <c>expected.totals</c> of sample-cases.json.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The report; a sum that no benefit adds to is left out, as the samples do.</summary>
    public static string Write(BenefitReport report) => JsonSerializer.Serialize(
        new Written([.. report.Benefits.Select(Entry.Of)], Sums.Of(report.Totals), report.PackVersions), Shape);

    private sealed record Written(IReadOnlyList<Entry> Benefits, Sums Totals, IReadOnlyDictionary<string, string> PackVersions);

    private sealed record Entry(
        string PackId, string ClauseId, string TitleZh, string Verdict, long? AmountFen, string? Arithmetic, string? Reason)
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Subject { get; init; }

        public required string QuoteZh { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyList<string>? MissingFacts { get; init; }

        public static Entry Of(Benefit benefit) => new(
            benefit.PackId, benefit.ClauseId, benefit.TitleZh, VerdictName.Of(benefit.Verdict), benefit.AmountFen, benefit.Arithmetic, benefit.ReasonEn)
        {
            Subject = benefit.Subject,
            QuoteZh = benefit.QuoteZh,
            MissingFacts = benefit.MissingFacts.Count > 0 ? benefit.MissingFacts : null,
        };
    }

    private sealed record Sums
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public long? PaymentFen { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public long? CeilingFen { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public long? ReliefFen { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public long? LoanLimitFen { get; init; }

        public static Sums Of(BenefitTotals totals) => new()
        {
            PaymentFen = totals.PaymentFen,
            CeilingFen = totals.CeilingFen,
            ReliefFen = totals.ReliefFen,
            LoanLimitFen = totals.LoanLimitFen,
        };
    }
}
