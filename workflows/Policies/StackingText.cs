namespace OpcOnboarding.Workflows.Policies;

internal static class StackingText
{
    public static Explanation ToppedUp { get; } = new("就高不重复：扣除同一项目已获奖补，补足差额", "highest only, top-up: less what the same project was granted before");

    public static Explanation Outbid { get; } = new("就高不重复：同一项目已按更高条款支持", "highest only: another benefit is higher for the same project");

    public static Explanation AboveCost { get; } = new("省市区联补：各级合计不超过实际费用", "cumulative: the levels together never give more than the cost");
}
