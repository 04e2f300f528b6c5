using System.Globalization;
using System.Text.Json;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes.Desks;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Functions.Outcomes;

/// <summary>What each member of an outcome must look like (steps.md 0.5b). A member without a rule of its own is a text.</summary>
internal static class OutcomeFieldRules
{
    private const int LongestText = 500;
    private const int MostItems = 200;

    // Ten thousand billion yuan: above every capital, and far from overflow.
    private const long MostFen = 1_000_000_000_000_000;
    private const int MostSeats = 10_000;

    private static readonly Dictionary<string, OutcomeFieldRule> Rules = new(StringComparer.Ordinal)
    {
        ["unifiedSocialCreditCode"] = (path, value, form) => Text(path, value, text => UnifiedSocialCreditCode.Check(text, form)),
        ["entityType"] = (path, value, _) => OneOf<EntityType>(path, value),
        ["registeredOn"] = Day,
        ["businessScopeZh"] = TextOrTexts,
        ["registeredCapitalFen"] = Fen,
        ["accountNumber"] = (path, value, _) => Text(path, value, BusinessAccountNumber.Check),
        ["basicAccountFilingNumber"] = (path, value, _) => Text(path, value, BasicDepositAccountNumber.Check),
        ["openedOn"] = Day,
        ["taxpayerType"] = (path, value, _) => OneOf<TaxpayerType>(path, value),
        ["invoiceKinds"] = TextOrTexts,
        ["invoiceQuotaFen"] = Fen,
        ["firstFilingOn"] = Day,
        ["confirmedOn"] = Day,
        ["tier"] = (path, value, _) => OneOf<WorkspaceTier>(path, value),
        ["seats"] = (path, value, _) => Whole(path, value, 1, MostSeats),
        ["from"] = Day,
        ["to"] = Day,
        ["monthlyRentFen"] = Fen,
        ["rentFreeUntil"] = Day,
        ["vouchers"] = Vouchers,
        ["score"] = (path, value, _) => Whole(path, value, 0, int.MaxValue),
        ["firstMeetingAt"] = Instant,
    };

    /// <summary>The rule of a member.</summary>
    public static OutcomeFieldRule Of(string name) => Rules.GetValueOrDefault(name, Text);

    private static FieldError[] Text(string path, JsonElement value, EntityType form) => value switch
    {
        { ValueKind: not JsonValueKind.String } => [new FieldError(path, FieldFault.WrongType)],
        _ when string.IsNullOrWhiteSpace(value.GetString()) => [new FieldError(path, FieldFault.Empty)],
        _ when value.GetString()!.Length > LongestText => [new FieldError(path, FieldFault.TooLong, LongestText)],
        _ => [],
    };

    private static IEnumerable<FieldError> Text(string path, JsonElement value, Func<string, CheckedText> check)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return [new FieldError(path, FieldFault.WrongType)];
        }

        var result = check(value.GetString()!);
        return result.IsValid
            ? []
            : result.Findings.Select(finding => new FieldError(path, finding.Code.Code, finding.Code.MessageZh, finding.Code.MessageEn));
    }

    private static IEnumerable<FieldError> TextOrTexts(string path, JsonElement value, EntityType form) => value.ValueKind switch
    {
        JsonValueKind.Array when value.GetArrayLength() == 0 => [new FieldError(path, FieldFault.Empty)],
        JsonValueKind.Array when value.GetArrayLength() > MostItems => [new FieldError(path, FieldFault.TooLong, MostItems)],
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Text($"{path}[{index}]", item, form)),
        _ => Text(path, value, form),
    };

    private static FieldError[] OneOf<TEnum>(string path, JsonElement value)
        where TEnum : struct, Enum =>
        value.ValueKind != JsonValueKind.String ? [new FieldError(path, FieldFault.WrongType)]
        : FormMembers.ParseChoice<TEnum>(value.GetString()) is null ? [new FieldError(path, FieldFault.UnknownValue)]
        : [];

    private static FieldError[] Fen(string path, JsonElement value, EntityType form) => Whole(path, value, 0, MostFen);

    private static FieldError[] Whole(string path, JsonElement value, long least, long most) =>
        value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var number) ? [new FieldError(path, FieldFault.WrongType)]
        : number < least || number > most ? [new FieldError(path, FieldFault.OutOfRange, least, most)]
        : [];

    private static FieldError[] Day(string path, JsonElement value, EntityType form) =>
        value.ValueKind != JsonValueKind.String ? [new FieldError(path, FieldFault.WrongType)]
        : FormMembers.ParseDay(value.GetString()) is null ? [new FieldError(path, FieldFault.WrongFormat)]
        : [];

    private static FieldError[] Instant(string path, JsonElement value, EntityType form) =>
        value.ValueKind != JsonValueKind.String ? [new FieldError(path, FieldFault.WrongType)]
        : !DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? [new FieldError(path, FieldFault.WrongFormat)]
        : [];

    private static IEnumerable<FieldError> Vouchers(string path, JsonElement value, EntityType form) => value.ValueKind switch
    {
        not JsonValueKind.Array => [new FieldError(path, FieldFault.WrongType)],
        _ when value.GetArrayLength() > MostItems => [new FieldError(path, FieldFault.TooLong, MostItems)],
        _ => value.EnumerateArray().SelectMany((item, index) => Voucher($"{path}[{index}]", item, form)),
    };

    private static IEnumerable<FieldError> Voucher(string path, JsonElement voucher, EntityType form)
    {
        if (voucher.ValueKind != JsonValueKind.Object)
        {
            return [new FieldError(path, FieldFault.WrongType)];
        }

        return
        [
            .. Member("packId", Text, isRequired: true),
            .. Member("clauseId", Text, isRequired: true),
            .. Member("type", (at, value, _) => OneOf<VoucherType>(at, value), isRequired: false),
            .. Member("amountFen", Fen, isRequired: false),
            .. Member("validTo", Day, isRequired: false),
        ];

        IEnumerable<FieldError> Member(string name, OutcomeFieldRule rule, bool isRequired) =>
            FormMembers.Member(voucher, name) is { } value ? rule($"{path}.{name}", value, form)
            : isRequired ? [new FieldError($"{path}.{name}", FieldFault.Required)]
            : [];
    }
}

/// <summary>Checks one member of an outcome.</summary>
/// <param name="path">Its path, for the faults.</param>
/// <param name="value">What was sent; never JSON null.</param>
/// <param name="form">The legal form of the case.</param>
internal delegate IEnumerable<FieldError> OutcomeFieldRule(string path, JsonElement value, EntityType form);
