using System.Text.Json;

namespace OpcOnboarding.Workflows.Validation;

/// <summary>The business's fields: given ones are checked, none is demanded here.</summary>
internal static class EntityFields
{
    private const string Section = "entity";
    private const int LongestName = 100;
    private const long HighCapitalFen = 1_000_000_000;

    /// <returns>The legal form, when a known one is given.</returns>
    public static EntityType? Check(ApplicationFields fields, string city, string district)
    {
        var form = ReadForm(fields);
        CheckName(fields, form, city, district);
        CheckScope(fields);
        CheckCapital(fields);
        fields.Check(Section, "domicile", PostalAddress.Check);
        return form;
    }

    private static EntityType? ReadForm(ApplicationFields fields)
    {
        if (fields.Text(Section, "type") is not { } name)
        {
            return null;
        }

        if (WireName.TryParse<EntityType>(name, out var form))
        {
            return form;
        }

        fields.AddError(Section, "type", FieldCodes.UnknownValue);
        return null;
    }

    // The registry decides on a name; a broken naming rule is shown to it and refuses nothing here.
    private static void CheckName(ApplicationFields fields, EntityType? form, string city, string district)
    {
        if (fields.Text(Section, "nameZh") is not { Length: > 0 } name)
        {
            return;
        }

        if (name.Length > LongestName || name.Any(char.IsControl))
        {
            fields.AddError(Section, "nameZh", FieldCodes.TooLong);
        }
        else if (form is { } known)
        {
            foreach (var finding in BusinessName.Check(name.Trim(), known, city, district))
            {
                fields.AddWarning(Section, "nameZh", finding.Code);
            }
        }
    }

    private static void CheckScope(ApplicationFields fields)
    {
        if (fields.Find(Section, "businessScopeZh") is not { } scope)
        {
            return;
        }

        if (scope.ValueKind != JsonValueKind.Array || scope.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
        {
            fields.AddError(Section, "businessScopeZh", FieldCodes.WrongType);
        }
    }

    private static void CheckCapital(ApplicationFields fields)
    {
        if (fields.Find(Section, "registeredCapitalFen") is not { } capital || !MoneyFields.IsFen(capital, out var fen))
        {
            // A wrong type is found by MoneyFields, which looks at every member in fen.
            return;
        }

        if (fen == 0)
        {
            fields.AddError(Section, "registeredCapitalFen", FieldCodes.CapitalNotPositive);
        }
        else if (fen > HighCapitalFen)
        {
            fields.AddWarning(Section, "registeredCapitalFen", FieldCodes.CapitalHigh);
        }
    }
}
