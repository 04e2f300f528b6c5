using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Proofs;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Audit.Replay;

/// <summary>Finds the policy packs that applied to a case at an entry, in their versions of then: from the case's own decision, else from the log.</summary>
internal sealed class PacksThen(PolicyCatalogue packs, AuditLog log)
{
    /// <summary>The packs, in the order of their ids.</summary>
    /// <remarks>
    /// Where this release has the version of then, the pack says itself whether it reached the city on the day. Where it has another one, the pack
    /// is listed by its place alone, and one that this release does not have at all is listed for every city.
    /// </remarks>
    public async Task<IReadOnlyList<AppliedPack>> OfAsync(CaseAtRecord then, CancellationToken cancellationToken)
    {
        var (leaves, next) = await log.AroundAsync(LeafKind.Pack, then.Entry.At, cancellationToken);
        var logged = leaves.ToDictionary(subject => FixedLeaves.PackIdOf(subject.Key), subject => subject.Value);
        var decided = Decided(then.Record.Words);
        var isFirst = !logged.Values.Any(known => known[0].At <= then.Entry.At);
        return
        [
            .. logged.Keys.Concat(packs.Packs.Select(pack => pack.PackId)).Concat(decided.Keys).Distinct().Order(StringComparer.Ordinal)
                .Select(packId => decided.TryGetValue(packId, out var versions)
                    ? Applied(packId, versions, PackEvidence.Decision)
                    : Logged(packId, logged.GetValueOrDefault(packId) ?? [], then.Entry.At, next, isFirst))
                .Where(applied => applied.Versions.Count > 0 && (applied.Evidence == PackEvidence.Decision || Reached(applied, then))),
        ];
    }

    /// <summary>Every claim that was decided carries the version by which it was assessed.</summary>
    private static Dictionary<string, List<string>> Decided(CaseWords words) =>
        (words.Outcomes.GetValueOrDefault(StepKind.Vouchers) is { } outcome ? new[] { "vouchers", "declined" }.SelectMany(list => outcome[list] as JsonArray ?? []) : [])
            .OfType<JsonObject>()
            .Select(claim => (PackId: OutcomeJson.Text(claim, "packId"), Version: OutcomeJson.Text(claim, "packVersion")))
            .Where(claim => claim is { PackId: not null, Version: not null })
            .GroupBy(claim => claim.PackId!, claim => claim.Version!)
            .ToDictionary(pack => pack.Key, pack => pack.Distinct().ToList());

    private AppliedPack Logged(string packId, IReadOnlyList<CoveredLeaf> leaves, DateTimeOffset at, DateTimeOffset? next, bool isFirst)
    {
        var before = Version(leaves, at);
        // What no checkpoint follows yet, this release follows.
        var after = next is { } checkpoint ? Version(leaves, checkpoint) : packs.Find(packId)?.Version ?? before;
        var isReplaced = before != after && !(before is null && isFirst);
        var evidence = isReplaced ? PackEvidence.Replaced : leaves.Count == 0 ? PackEvidence.Release : PackEvidence.Log;
        return Applied(packId, [.. new[] { before, after }.OfType<string>().Distinct()], evidence);
    }

    private static string? Version(IReadOnlyList<CoveredLeaf> leaves, DateTimeOffset at) =>
        leaves.LastOrDefault(known => known.At <= at)?.Leaf.Digest is { } digest ? PolicyPack.VersionOf(Convert.ToHexStringLower(Digest.Parse(digest).Bytes)) : null;

    private AppliedPack Applied(string packId, IReadOnlyList<string> versions, PackEvidence evidence) =>
        new(packId, versions, evidence, versions.All(version => version == packs.Find(packId)?.Version));

    private bool Reached(AppliedPack applied, CaseAtRecord then)
    {
        var city = then.Record.File.City;
        return packs.Find(applied.PackId) is not { } here
            || (applied.AtHand ? packs.InReach(city, BusinessHours.BeijingDate(then.Entry.At)) : packs.OfCity(city)).Contains(here);
    }
}
