using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Entitlements;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Reliability.Tests.Clients;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Entitlements;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>The directory, rebuilt from the cases, is the stored one: persons, cities, numbers, look-ups, applications that wait, officers' loads.</summary>
internal sealed class DirectoryCheck : IStoreCheck
{
    public IEnumerable<string> Violations(Evidence evidence)
    {
        var expected = evidence.Store.Cases.Where(stored => stored.Record is not null)
            .SelectMany(stored => Rebuilt(stored, evidence.Store.Hasher)).ToDictionary();
        var actual = evidence.Store.Tables["Directory"]
            .Where(row => !row.PartitionKey.StartsWith("officers:", StringComparison.Ordinal) && !row.PartitionKey.StartsWith(DrawCheck.Prefix, StringComparison.Ordinal))
            .ToDictionary(row => $"{row.PartitionKey}/{row.RowKey}", row => row.GetString("Entry") ?? row.GetString("CaseId") ?? "");
        var live = evidence.Store.Cases.Select(stored => stored.CaseId).ToHashSet();
        var givenUp = evidence.Log.Commands.Where(command => command.Outcome == CommandOutcome.Unknown && command.CommandId == command.CaseId).Select(command => command.CaseId).ToHashSet();
        return
        [
            .. expected.Keys.Except(actual.Keys).Select(key => $"directory: {key} is missing"),
            .. actual.Keys.Except(expected.Keys).Where(key => !MayBeLeft(key, actual[key], live, givenUp)).Select(key => $"directory: {key} is left over"),
            .. expected.Keys.Intersect(actual.Keys).Where(key => expected[key] != actual[key]).Select(key => $"directory: {key} says {actual[key]}, the case {expected[key]}"),
            .. Loads(evidence.Store),
        ];
    }

    private static IEnumerable<KeyValuePair<string, string>> Rebuilt(StoredCase stored, LookupHasher hasher)
    {
        var (file, words) = (stored.File, stored.Record!.Words);
        yield return new($"{DirectoryIndex.OfPerson(file.Founder)}/{file.CaseId}", "");
        yield return new($"number:{file.CaseNumber}/case", file.CaseId);
        var digest = words.CompanyName is { } name ? hasher.Digest(LookupKind.EntityName, name) : null;
        yield return new(
            $"{DirectoryIndex.OfCity(file.CityKey)}/{file.CaseId}",
            CaseJson.Write(new CaseEntry(file.CaseId, file.CaseNumber, stored.Case.State, file.District, digest)));
        if (stored.Entries.Select(entry => entry.Event).OfType<CaseOpened>().FirstOrDefault() is { } opened)
        {
            using var form = JsonDocument.Parse(stored.Form(opened.FormVersion));
            yield return new($"identityNumber:{hasher.Digest(LookupKind.IdentityNumber, FormFields.ResidentId(form.RootElement)!)}/{file.CaseId}", "");
            yield return new($"entityName:{hasher.Digest(LookupKind.EntityName, FormFields.CompanyName(form.RootElement)!)}/{file.CaseId}", "");
        }

        foreach (var row in stored.Rows.Where(row => row.RowKey.StartsWith(EntitlementRow.Prefix, StringComparison.Ordinal)))
        {
            if (EntitlementRow.Read(row, stored.Record.Cipher).State == EntitlementState.Applied)
            {
                yield return new($"applications:{file.CityKey}/{file.CaseId}:{row.RowKey[EntitlementRow.Prefix.Length..]}", "");
            }
        }

        // Eight digits of the area, then nine characters of the body without its check character.
        if (stored.Record.Words.Outcomes.GetValueOrDefault(StepKind.Registration)?["unifiedSocialCreditCode"]?.ToString() is { } code && code[8..].StartsWith("PDY", StringComparison.Ordinal))
        {
            yield return new($"organisation-body/{code[8..16]}", file.CaseId);
        }
    }

    /// <summary>The number of a deleted draft stays taken; lists may name a draft whose creation its client gave up, so that it never came to be.</summary>
    private static bool MayBeLeft(string key, string caseId, HashSet<string> live, HashSet<string> givenUp) =>
        key.StartsWith("number:", StringComparison.Ordinal)
            ? !live.Contains(caseId)
            : givenUp.Contains(key[(key.LastIndexOf('/') + 1)..]) && !live.Contains(key[(key.LastIndexOf('/') + 1)..])
                && (key.StartsWith("person:", StringComparison.Ordinal) || key.StartsWith("city:", StringComparison.Ordinal));

    private static IEnumerable<string> Loads(StoreImage store)
    {
        var rows = store.Tables["Directory"].Where(row => row.PartitionKey.StartsWith("officers:", StringComparison.Ordinal)).ToList();
        var withWhom = rows.Where(row => row.RowKey.StartsWith("assigned:", StringComparison.Ordinal) && row.GetString("With") is not null)
            .ToDictionary(row => row.RowKey["assigned:".Length..], row => row.GetString("With"));
        foreach (var stored in store.Cases.Where(stored => stored.Record is not null))
        {
            var expected = stored.WasSubmitted && stored.Case.IsOpen ? stored.Case.CaseOfficer : null;
            if (withWhom.GetValueOrDefault(stored.CaseId) != expected)
            {
                yield return $"case {stored.CaseId}: its officer is {expected ?? "nobody"}, the loads say {withWhom.GetValueOrDefault(stored.CaseId) ?? "nobody"}";
            }
        }

        foreach (var (officer, load) in PlaceCounts.Of(rows).SelectMany(city => city.Counts))
        {
            var cases = withWhom.Values.Count(assigned => assigned == officer);
            if (load != cases)
            {
                yield return $"the load of {officer} is {load}, the officer has {cases} cases";
            }
        }
    }
}
