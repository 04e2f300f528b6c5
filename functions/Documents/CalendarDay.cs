namespace OpcOnboarding.Functions.Documents;

/// <summary>A day in a calendar.</summary>
/// <param name="Uid">Globally unique and the same for every version of the entry (3.8.4.7).</param>
/// <param name="On">The day.</param>
/// <param name="Summary">Title.</param>
/// <param name="Description">What is to be known.</param>
internal sealed record CalendarDay(string Uid, DateOnly On, string Summary, string Description);
