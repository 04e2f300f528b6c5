using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.CaseOfficers;

/// <summary>The views of the worklist that every officer has.</summary>
internal enum WorklistView
{
    /// <summary>我的待办: of the cases that I am the one-on-one officer of.</summary>
    Mine,

    /// <summary>今天到期.</summary>
    DueToday,

    /// <summary>已超时.</summary>
    Overdue,

    /// <summary>补正已回: the founder has answered.</summary>
    SupplementReturned,

    /// <summary>等申请人: the clock stands still until the founder answers.</summary>
    WaitingForApplicant,
}

/// <summary>Which tasks a view holds; the same answer for the list and for its count.</summary>
internal static class WorklistViews
{
    private static readonly string AwaitingSupplement = CaseJson.Name(CaseState.AwaitingSupplement);

    /// <summary>Whether the view holds the task.</summary>
    public static bool Holds(this WorklistView view, WorklistTask task, string subject, DateOnly today) => view switch
    {
        WorklistView.Mine => task.Officer == subject,
        WorklistView.DueToday => task.DueOn == today && task.Light is not (Light.Red or Light.Paused),
        WorklistView.Overdue => task.Light == Light.Red,
        WorklistView.SupplementReturned => task.Returned,
        WorklistView.WaitingForApplicant => task.State == AwaitingSupplement,
    };
}
