using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Workflows.Mentors;

/// <summary>The founder's choice of up to three mentors, who are asked one after the other. Pure: each move gives the next value.</summary>
/// <param name="Candidates">In the order of the founder's preference; the founder has declared no interest in any of them.</param>
/// <param name="Asked">Place of the one who is or was asked last, from 0 on; the number of candidates when all were.</param>
/// <param name="Number">Counts the questions of this case, so that the timer of an old one is told from a new one.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Until">When the question goes to the next; null once it is answered.</param>
public sealed record MentorAsking(IReadOnlyList<string> Candidates, int Asked, int Number, AskingState State, DateTimeOffset? Until)
{
    /// <summary>How long a mentor may think.</summary>
    public static TimeLimit Term { get; } = new(2, new DateOnly(2026, 11, 22), "design; steps.md 6: mentor answers within 2");

    /// <summary>Those who declined, or had an interest to declare, or did not answer.</summary>
    public IReadOnlyList<string> Declined { get; init; } = [];

    /// <summary>The first appointment; null before there is one.</summary>
    public MentorAppointment? Appointment { get; init; }

    /// <summary>What the founder said afterwards; null before.</summary>
    public MentorFeedback? Feedback { get; init; }

    /// <summary>The mentor who is asked or has accepted; null when all were asked in vain.</summary>
    public string? Mentor => State == AskingState.Exhausted ? null : Candidates[Asked];

    /// <summary>Begins with the first candidate who has room.</summary>
    /// <param name="candidates">One to three, each once.</param>
    /// <param name="lastNumber">Number of the case's last question; 0 for none.</param>
    /// <param name="hasRoom">Whether a mentor has a place for this case.</param>
    /// <param name="until">When the question goes to the next.</param>
    public static MentorAsking Begin(IReadOnlyList<string> candidates, int lastNumber, Func<string, bool> hasRoom, DateTimeOffset until) =>
        new MentorAsking(candidates, -1, lastNumber, AskingState.Asked, null).Next(hasRoom, until);

    /// <summary>When a question that is put now goes to the next: close of business of the last working day.</summary>
    public static DateTimeOffset EndOf(DateTimeOffset now, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return BusinessHours.DueAt(calendar.AddWorkingDays(BusinessHours.BeijingDate(now), Term.WorkingDays).Date);
    }

    /// <summary>The mentor takes the founder, having declared no interest.</summary>
    public MentorAsking Accept() => this with { State = AskingState.Accepted, Until = null };

    /// <summary>The mentor declines, or has not answered in time: the next who has room is asked.</summary>
    public MentorAsking Decline(Func<string, bool> hasRoom, DateTimeOffset until) =>
        (this with { Declined = [.. Declined, Candidates[Asked]] }).Next(hasRoom, until);

    private MentorAsking Next(Func<string, bool> hasRoom, DateTimeOffset until)
    {
        var next = Enumerable.Range(Asked + 1, Candidates.Count - Asked - 1).Where(index => hasRoom(Candidates[index])).Select(index => (int?)index).FirstOrDefault();
        return next is { } asked
            ? this with { Asked = asked, Number = Number + 1, State = AskingState.Asked, Until = until }
            : this with { Asked = Candidates.Count, State = AskingState.Exhausted, Until = null };
    }
}
