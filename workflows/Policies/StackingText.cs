namespace OpcOnboarding.Workflows.Policies;

internal static class StackingText
{
    public static Explanation ToppedUp { get; } = new("就高不重复：扣除同一项目已获奖补，补足差额", "highest only, top-up: less what the same project was granted before");

    public static Explanation Outbid { get; } = new("就高不重复：同一项目已按更高条款支持", "highest only: another benefit is higher for the same project");

    public static Explanation NothingLeft { get; } = new("本条额度（单项、年度、累计或资金池）已用完", "nothing is left of the clause's ceiling (per item, year, period or pool)");

    public static Explanation AboveCost { get; } = new("省市区联补：各级合计不超过实际费用", "cumulative: the levels together never give more than the cost");
}
