using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpcOnboarding.Functions.Identity;

/// <summary>Reads and writes an enum by its member names in camelCase, never by numbers (design, section 8).</summary>
internal sealed class CamelCaseEnumConverter<TEnum>()
    : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
