using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>One byte that was changed in the real store.</summary>
/// <param name="Kind">Of what; one of <see cref="StoredBytes.Shares"/>.</param>
/// <param name="Route">The verification that covers it.</param>
/// <param name="Place">What a finding must name: its row, or for the log a part of its sentence.</param>
/// <param name="PutBack">Makes it as it was.</param>
internal sealed record ByteChange(string Kind, string Route, string Place, Func<Task> PutBack)
{
    /// <summary>The case that a finding must name, too; null where the row says it all.</summary>
    public string? CaseId { get; init; }

    /// <summary>Whether a verification names the place.</summary>
    public bool IsNamedIn(ApiAnswer verification) => verification["verdicts"].EnumerateArray()
        .SelectMany(verdict => verdict.GetProperty("inconsistencies").EnumerateArray())
        .Any(found => (CaseId is null || found.GetProperty("caseId").GetString() == CaseId)
            && (Kind == StoredBytes.Log ? found.GetProperty("what").GetString()!.StartsWith(Place, StringComparison.Ordinal) : found.GetProperty("row").GetString() == Place));
}
