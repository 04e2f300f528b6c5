namespace OpcOnboarding.Workflows.Validation;

/// <summary>Faults that any field of the one form can have.</summary>
public static class FieldCodes
{
    /// <summary>Demanded and not given.</summary>
    public static readonly FindingCode Required = new("field.required", "必填项未填写", "This field is required.");

    /// <summary>Given as another JSON type than the field has.</summary>
    public static readonly FindingCode WrongType = new("field.type", "字段类型不正确", "The value has the wrong type.");

    /// <summary>Not one of the values of the field.</summary>
    public static readonly FindingCode UnknownValue = new("field.value", "取值不在允许范围内", "The value is not one of those allowed.");

    /// <summary>A text or a member's name holds half of a surrogate pair: no character at all.</summary>
    public static readonly FindingCode Unicode = new("field.unicode", "文本包含无效字符", "The text holds an invalid character.");

    /// <summary>Longer than the field may be.</summary>
    public static readonly FindingCode TooLong = new("field.length", "内容过长", "The text is too long.");

    /// <summary>Not a date written yyyy-MM-dd.</summary>
    public static readonly FindingCode Date = new("field.date", "日期应为 yyyy-MM-dd", "A date is written yyyy-MM-dd.");

    /// <summary>Not a whole number of fen from 0 to 10^15.</summary>
    public static readonly FindingCode Fen = new("money.fen", "金额应为非负整数（单位：分）", "An amount is a whole number of fen, 0 or more.");

    /// <summary>Registered capital is to be above zero.</summary>
    public static readonly FindingCode CapitalNotPositive = new("capital.positive", "注册资本应大于零", "Registered capital is above zero.");

    /// <summary>Above 10,000,000 yuan: whether it is plainly abnormal is for an officer to find.</summary>
    public static readonly FindingCode CapitalHigh = new("capital.high", "注册资本较高，请登记机关核对", "Registered capital is high; the registry should look.");

    /// <summary>The birth date differs from the one in the resident identity number.</summary>
    public static readonly FindingCode BirthDateDiffers = new(
        "founder.birthDateDiffers", "出生日期与居民身份号码不一致", "The birth date differs from that in the resident identity number.");

    /// <summary>The gender differs from the one in the resident identity number.</summary>
    public static readonly FindingCode GenderDiffers = new(
        "founder.genderDiffers", "性别与居民身份号码不一致", "The gender differs from that in the resident identity number.");

    /// <summary>Under 18: only with own labour income from 16 on (Civil Code art. 18).</summary>
    public static readonly FindingCode UnderAge = new("founder.age", "未满18周岁，请登记机关核对行为能力", "Under 18: the registry should look at the capacity to act.");
}
