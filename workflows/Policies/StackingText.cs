namespace OpcOnboarding.Workflows.Policies;

internal static class StackingText
{
    public static Explanation ToppedUp { get; } = new("就高不重复：扣除同一项目已获奖补，补足差额", "highest only, top-up: less what the same project was granted before");

    public static Explanation Outbid { get; } = new("就高不重复：同一项目已按更高条款支持", "highest only: another benefit is higher for the same project");
}
