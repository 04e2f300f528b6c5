using System.Text.Json.Nodes;
using OpcOnboarding.Functions.PersonalData;

namespace OpcOnboarding.Functions.Founders;

/// <summary>The one form as everyone but the founder sees it: personal members masked by their names, wherever they stand.</summary>
internal static class MaskedForm
{
    private static readonly Dictionary<string, Func<string, string>> Masks = new(StringComparer.OrdinalIgnoreCase)
    {
        ["residentId"] = Masking.IdentityNumber,
        ["idNumber"] = Masking.IdentityNumber,
        ["id"] = Masking.IdentityNumber,
        ["mobile"] = Masking.Mobile,
        ["phone"] = Masking.Mobile,
        ["settlementCard"] = Masking.Account,
        ["accountNumber"] = Masking.Account,
        ["residence"] = Masking.Address,
        ["address"] = Masking.Address,
        ["domicile"] = Masking.Address,
        ["email"] = Masking.FreeText,
        ["birthDate"] = Masking.FreeText,
        ["namePinyin"] = Masking.PersonName,
        ["name"] = Masking.PersonName,
    };

    /// <summary>A masked copy.</summary>
    public static JsonNode Of(string application)
    {
        var form = JsonNode.Parse(application)!;
        Mask(form, "application");
        return form;
    }

    private static void Mask(JsonNode node, string section)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    members[name] = Masked(name, value, section);
                }

                break;
            case JsonArray entries:
                // Texts in a list are masked by the list's own name.
                foreach (var (index, entry) in entries.Index().ToList())
                {
                    entries[index] = Masked(section, entry, section);
                }

                break;
        }
    }

    private static JsonNode? Masked(string name, JsonNode? value, string section)
    {
        if (value is JsonValue text && text.TryGetValue<string>(out var clear))
        {
            // A business has its name in public registers; a founder's name is a person's.
            var isPersonName = name.Equals("nameZh", StringComparison.OrdinalIgnoreCase) && section != "entity";
            return isPersonName ? Masking.PersonName(clear) : Masks.TryGetValue(name, out var mask) ? mask(clear) : text.DeepClone();
        }

        if (value is not null)
        {
            Mask(value, name);
        }

        return value?.DeepClone();
    }
}
