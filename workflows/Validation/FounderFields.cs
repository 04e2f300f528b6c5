using System.Globalization;

namespace OpcOnboarding.Workflows.Validation;

/// <summary>The founder's fields: given ones are checked, none is demanded here.</summary>
internal static class FounderFields
{
    private const string Section = "founder";

    public static void Check(ApplicationFields fields, DateOnly today, ResidentIdArea area)
    {
        fields.Check(Section, "nameZh", PersonName.Check);
        fields.Check(Section, "mobile", MobileNumber.Check);
        fields.Check(Section, "email", EmailAddress.Check);
        fields.Check(Section, "residence", PostalAddress.Check);
        CheckDocument(fields, today, area);
        var residentId = fields.Check(Section, "residentId", text => ResidentIdNumber.Check(text, today, area));
        var born = ReadBirthDate(fields);
        if (residentId is not null)
        {
            CompareWith(residentId, born, fields);
            born = ResidentIdNumber.BirthDateOf(residentId);
        }

        if (born is { } date && date.AddYears(18) > today)
        {
            fields.AddWarning(Section, "birthDate", FieldCodes.UnderAge);
        }
    }

    private static void CheckDocument(ApplicationFields fields, DateOnly today, ResidentIdArea area)
    {
        if (fields.Text(Section, "idType") is not { } kindName)
        {
            return;
        }

        if (WireName.TryParse<IdentityDocumentKind>(kindName, out var kind))
        {
            fields.Check(Section, "idNumber", text => IdentityDocument.Check(kind, text, today, area));
        }
        else
        {
            fields.AddError(Section, "idType", FieldCodes.UnknownValue);
        }
    }

    private static DateOnly? ReadBirthDate(ApplicationFields fields)
    {
        if (fields.Text(Section, "birthDate") is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born))
        {
            return born;
        }

        fields.AddError(Section, "birthDate", FieldCodes.Date);
        return null;
    }

    private static void CompareWith(string residentId, DateOnly? born, ApplicationFields fields)
    {
        if (born is not null && born != ResidentIdNumber.BirthDateOf(residentId))
        {
            fields.AddError(Section, "birthDate", FieldCodes.BirthDateDiffers);
        }

        if (fields.Text(Section, "gender") is "M" or "F" && (fields.Text(Section, "gender") == "M") != ResidentIdNumber.IsMale(residentId))
        {
            fields.AddError(Section, "gender", FieldCodes.GenderDiffers);
        }
    }
}
