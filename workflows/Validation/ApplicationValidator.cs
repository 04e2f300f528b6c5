using System.Text.Json;

namespace OpcOnboarding.Workflows.Validation;

/// <summary>Checks the one form: members <c>founder</c>, <c>entity</c>, <c>facts</c>, <c>priorGrants</c>; others are kept and not looked at.</summary>
/// <param name="area">The province parts that a resident identity number may have.</param>
public sealed class ApplicationValidator(ResidentIdArea area)
{
    private static readonly string[] ObjectSections = ["founder", "entity", "facts", "workspace"];

    private static readonly (string Section, string Name)[] Demanded =
    [
        ("founder", "nameZh"), ("founder", "residentId"), ("founder", "mobile"),
        ("entity", "type"), ("entity", "nameZh"), ("entity", "businessScopeZh"),
    ];

    /// <summary>Whether the seat of the case is its domicile, so that no proof of premises is asked for.</summary>
    public static bool SeatIsDomicile(JsonElement application) => MaterialDemand.SeatIsDomicile(application);

    /// <summary>For saving a draft: the errors of the fields that are given. What is missing is not an error.</summary>
    /// <param name="application">The form as it came.</param>
    /// <param name="city">The city of the case.</param>
    /// <param name="district">The district of the case.</param>
    /// <param name="today">The day in Beijing.</param>
    public IReadOnlyList<FieldFinding> CheckDraft(JsonElement application, string city, string district, DateOnly today) =>
        CheckGiven(application, city, district, today, out _).Errors;

    /// <summary>For submitting: all errors, all missing fields and all missing materials at once.</summary>
    /// <param name="application">The form as it was saved.</param>
    /// <param name="city">The city of the case.</param>
    /// <param name="district">The district of the case.</param>
    /// <param name="today">The day in Beijing.</param>
    /// <param name="uploadedMaterials">The material codes of which there is a document.</param>
    public SubmissionCheck CheckSubmission(
        JsonElement application, string city, string district, DateOnly today, IReadOnlySet<string> uploadedMaterials)
    {
        var fields = CheckGiven(application, city, district, today, out var form);
        foreach (var (section, name) in Demanded.Where(demand => IsBlank(fields.Find(demand.Section, demand.Name))))
        {
            fields.AddError(section, name, FieldCodes.Required);
        }

        if (form == EntityType.OnePersonLimitedCompany && fields.Find("entity", "registeredCapitalFen") is null)
        {
            fields.AddError("entity", "registeredCapitalFen", FieldCodes.Required);
        }

        return new SubmissionCheck(Distinct(fields.Errors), MaterialDemand.Missing(application, form, uploadedMaterials), fields.Warnings);
    }

    private ApplicationFields CheckGiven(JsonElement application, string city, string district, DateOnly today, out EntityType? form)
    {
        if (!JsonUnicode.IsWellFormed(application))
        {
            // Nothing can be read from it safely, so nothing else is said about it.
            form = null;
            var unreadable = new ApplicationFields(default);
            unreadable.Add("application", Finding.Error(FieldCodes.Unicode));
            return unreadable;
        }

        var fields = new ApplicationFields(application);
        CheckSections(fields);
        FounderFields.Check(fields, today, area);
        form = EntityFields.Check(fields, city, district);
        MoneyFields.Check(fields);
        return fields;
    }

    private static void CheckSections(ApplicationFields fields)
    {
        if (fields.Root.ValueKind is not JsonValueKind.Object)
        {
            fields.Add("application", Finding.Error(FieldCodes.WrongType));
        }

        foreach (var section in ObjectSections)
        {
            if (ApplicationFields.Member(fields.Root, section) is { ValueKind: not JsonValueKind.Object })
            {
                fields.Add(section, Finding.Error(FieldCodes.WrongType));
            }
        }

        if (ApplicationFields.Member(fields.Root, "priorGrants") is { } grants
            && (grants.ValueKind != JsonValueKind.Array || grants.EnumerateArray().Any(grant => grant.ValueKind != JsonValueKind.Object)))
        {
            fields.Add("priorGrants", Finding.Error(FieldCodes.WrongType));
        }
    }

    // An empty text given for a demanded field has a fault of form already; "required" says it better.
    private static List<FieldFinding> Distinct(IReadOnlyList<FieldFinding> errors)
    {
        var empty = errors.Where(error => error.Finding.Code == FieldCodes.Required).Select(error => error.Path).ToHashSet();
        return [.. errors.Where(error => error.Finding.Code == FieldCodes.Required || !empty.Contains(error.Path))];
    }

    private static bool IsBlank(JsonElement? member) => member switch
    {
        null => true,
        { ValueKind: JsonValueKind.String } text => string.IsNullOrWhiteSpace(text.GetString()),
        { ValueKind: JsonValueKind.Array } list => list.GetArrayLength() == 0,
        _ => false,
    };
}
