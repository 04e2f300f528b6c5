using System.Text;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Proofs;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>Makes the leaf of a decision to erase. It outlives the case's rows: whoever puts an old copy back is told that the data should be gone.</summary>
internal static class RetentionLeaf
{
    /// <summary>The leaf, when a decision stands and the log has not got it.</summary>
    public static IEnumerable<LogLeaf> Choose(CaseFile file, IReadOnlyDictionary<(LeafKind, string), CoveredSubject> covered)
    {
        if (file is { IsErasing: true, Erasure: { } erasure }
            && covered.GetValueOrDefault((LeafKind.Retention, file.CaseId))?.Latest?.Head != erasure.DecisionHash)
        {
            yield return new LogLeaf(LeafKind.Retention, file.CaseId)
            {
                Sequence = erasure.Decision,
                Head = erasure.DecisionHash,
                Digest = DigestOf(erasure),
            };
        }
    }

    /// <summary>Digest of what was decided; what happens later does not change it.</summary>
    public static string DigestOf(CaseErasure erasure) =>
        Digest.Of(Encoding.UTF8.GetBytes(CaseJson.Write(erasure with { ErasedAt = null, Exports = 0 }))).ToString();
}
