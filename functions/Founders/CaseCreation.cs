using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Functions.Founders;

/// <summary>Begins a draft. The same idempotency key begins it once.</summary>
internal sealed class CaseCreation(
    CaseStore store, DirectoryIndex directory, CityDirectory cities, DraftCheck check, IKeyWrapper wrapper, JourneyCatalogue journeys, TimeProvider clock)
{
    private const int NumberCharacters = 6;

    /// <summary>What a created draft is called.</summary>
    [SchemaName("CreatedCase")]
    public sealed record Created(string CaseId, string CaseNumber);

    /// <summary>The draft, new or the one that the key began before.</summary>
    public async Task<Answer<Created>> CreateAsync(RequestBody body, CurrentUser user, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var caseId = CommandId.Of("create", user.Subject, key.Value);
        var digest = CommandId.BodyDigest("create", body.Text);
        if (await store.FindAsync(caseId, cancellationToken) is { } existing)
        {
            return Repeat(existing, digest);
        }

        if (Faults(body.Root, out var city, out var district, out var application) is { Count: > 0 } faults)
        {
            return new Refusal.ValidationFailed(faults);
        }

        return await CreateAsync(caseId, digest, user, city!, district!, application, cancellationToken);
    }

    private async Task<Answer<Created>> CreateAsync(
        string caseId, string digest, CurrentUser user, City city, District district, JsonElement application, CancellationToken cancellationToken)
    {
        using var key = CaseKey.Create(caseId);
        var cipher = new CaseCipher(key);
        var file = await NumberedAsync(caseId, user, city, district, cancellationToken);
        var draft = new CaseRecord(file, Draft(caseId), Words(application), await key.WrapAsync(wrapper, cancellationToken), cipher, default);
        var actor = new Viewer(user, file).ActorIn(null);
        var (opened, journalRow) = Journal.Append(draft, clock.GetUtcNow(), actor, [new FormSaved(1)], caseId, null, null);
        var record = draft with { File = opened with { CreationDigest = digest } };
        await directory.AddDraftAsync(record, cancellationToken);
        var isNew = await store.CreateAsync(record, [journalRow, FormRow.Write(caseId, 1, application.GetRawText(), cipher)], cancellationToken);
        return isNew ? new Created(caseId, file.CaseNumber) : Repeat(await store.GetAsync(caseId, cancellationToken), digest);
    }

    private static Answer<Created> Repeat(CaseRecord existing, string digest) =>
        existing.File.CreationDigest == digest ? new Created(existing.CaseId, existing.File.CaseNumber) : new Refusal.IdempotencyKeyReused();

    private List<FieldError> Faults(JsonElement body, out City? city, out District? district, out JsonElement application)
    {
        city = cities.FindCity(Text(body, "city"));
        district = city?.FindDistrict(Text(body, "district"));
        application = body.TryGetProperty("application", out var form) ? form : default;
        List<FieldError> faults = [];
        if (city is null)
        {
            faults.Add(new FieldError("city", FieldFault.UnknownValue));
        }
        else if (district is null)
        {
            faults.Add(new FieldError("district", FieldFault.UnknownValue));
        }

        if (application.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new FieldError("application", application.ValueKind == JsonValueKind.Undefined ? FieldFault.Required : FieldFault.WrongType));
        }
        else if (city is not null && district is not null)
        {
            faults.AddRange(check.Faults(application, city.NameZh, district.NameZh));
        }

        return faults;
    }

    /// <summary>The number follows from the case, so that a creation that was cut off finds the number that it took.</summary>
    private async Task<CaseFile> NumberedAsync(string caseId, CurrentUser user, City city, District district, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        for (var probe = 0; ; probe++)
        {
            var file = new CaseFile
            {
                CaseId = caseId,
                CaseNumber = CheckCharacter.Append($"{city.Code}{BusinessHours.BeijingDate(now):yyyyMMdd}{NumberOf(caseId, probe)}"),
                CityKey = city.Key,
                City = city.NameZh,
                District = district.NameZh,
                Founder = user.Subject,
                CreatedAt = now,
            };
            if (await directory.TakeNumberAsync(file, cancellationToken))
            {
                return file;
            }
        }
    }

    private static string NumberOf(string caseId, int probe) => string.Concat(Enumerable.Range(0, NumberCharacters)
        .Select(place => CheckCharacter.Alphabet[(int)(CaseHash.Of(caseId, $"number {probe} {place}") % (uint)CheckCharacter.Alphabet.Length)]));

    private OnboardingCase Draft(string caseId) => new()
    {
        CaseId = caseId,
        JourneyVersion = journeys.Current.Version,
        CalendarVersion = Calendars.Current.Version,
        EntityType = default,
    };

    private static CaseWords Words(JsonElement application) => new()
    {
        CompanyName = FormFields.CompanyName(application),
        FounderName = FormFields.FounderName(application),
    };

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
