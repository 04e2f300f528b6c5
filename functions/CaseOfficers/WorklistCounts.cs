using OpcOnboarding.Functions.Cases;

namespace OpcOnboarding.Functions.CaseOfficers;

/// <summary>How many open tasks of the caller's desks each view holds.</summary>
/// <param name="All">All of them.</param>
/// <param name="Mine">Of the caller's own cases.</param>
/// <param name="DueToday">Due today and not overdue.</param>
/// <param name="Overdue">Over their promised time.</param>
/// <param name="SupplementReturned">Answered by the founder.</param>
/// <param name="WaitingForApplicant">Waiting for the founder.</param>
internal sealed record WorklistCounts(int All, int Mine, int DueToday, int Overdue, int SupplementReturned, int WaitingForApplicant)
{
    public static WorklistCounts Of(IReadOnlyList<WorklistTask> tasks, string subject, DateOnly today)
    {
        return new WorklistCounts(
            tasks.Count,
            Count(WorklistView.Mine),
            Count(WorklistView.DueToday),
            Count(WorklistView.Overdue),
            Count(WorklistView.SupplementReturned),
            Count(WorklistView.WaitingForApplicant));

        int Count(WorklistView view) => tasks.Count(task => view.Holds(task, subject, today));
    }
}
