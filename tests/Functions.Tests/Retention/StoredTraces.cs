using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;

namespace OpcOnboarding.Functions.Tests.Retention;

/// <summary>What lies in storage of a person as long as the case's key is there: the wrapped key, the look-ups, the digest of the first body.</summary>
internal static class StoredTraces
{
    public static async Task<IReadOnlyList<string>> OfAsync(OnboardedCase onboarded)
    {
        var services = onboarded.Server.Services;
        var hasher = services.GetRequiredService<LookupHasher>();
        var row = (await services.GetRequiredService<CaseTables>().Cases.Table.GetEntityIfExistsAsync<Storage.Tables.TableEntity>(onboarded.CaseId, CaseRow.Key)).Value!;
        return
        [
            row.GetString(CaseRow.KeyColumn)!,
            CaseJson.Read<CaseFile>(LongText.Read(row, "File")).CreationDigest!,
            hasher.Digest(LookupKind.IdentityNumber, Text(onboarded, "founder", "residentId")),
            hasher.Digest(LookupKind.EntityName, Text(onboarded, "entity", "nameZh")),
        ];
    }

    /// <summary>Everything that identifies the person or was written about them.</summary>
    public static IEnumerable<string> PersonalData(OnboardedCase onboarded, Canaries canaries) =>
    [
        .. canaries.Written,
        Text(onboarded, "founder", "nameZh"), Text(onboarded, "founder", "residentId"), Text(onboarded, "founder", "mobile"), Text(onboarded, "entity", "nameZh"),
    ];

    /// <summary>Which of the texts lie in the files of a folder, in any shape.</summary>
    public static IReadOnlyList<string> FoundIn(string folder, IEnumerable<string> texts)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => (Name: Path.GetFileName(file), Bytes: File.ReadAllBytes(file))).ToList();
        return [.. texts.Where(text => files.Exists(file => new LeakScanner([text]).Find(file.Name, file.Bytes).Any()))];
    }

    private static string Text(OnboardedCase onboarded, string section, string name) => onboarded.Application.Form[section]![name]!.GetValue<string>();
}
