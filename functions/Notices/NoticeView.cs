using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Notices;

/// <summary>A notice as the API lists it.</summary>
/// <param name="Id">Unique in the case.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="At">Its date.</param>
/// <param name="Step">The step; null for the case.</param>
/// <param name="ReadAt">First reading by the founder; null while unread.</param>
/// <param name="DueOn">Until when something is asked; null when nothing is.</param>
/// <param name="Title">In the caller's language.</param>
internal sealed record NoticeView(string Id, NoticeKind Kind, DateTimeOffset At, StepKind? Step, DateTimeOffset? ReadAt, DateOnly? DueOn, string Title);
