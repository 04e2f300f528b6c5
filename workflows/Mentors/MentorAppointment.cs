namespace OpcOnboarding.Workflows.Mentors;

/// <summary>The first appointment.</summary>
/// <param name="At">When it begins.</param>
/// <param name="Minutes">How long it lasts.</param>
/// <param name="Channel">On site or online.</param>
/// <param name="Sequence">0, and one more with each change (RFC 5545, 3.8.7.4).</param>
public sealed record MentorAppointment(DateTimeOffset At, int Minutes, MeetingChannel Channel, int Sequence)
{
    /// <summary>When it is over.</summary>
    public DateTimeOffset EndsAt => At.AddMinutes(Minutes);

    /// <summary>Whether the two would be at the same time.</summary>
    public bool Overlaps(MentorAppointment other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return At < other.EndsAt && other.At < EndsAt;
    }
}
