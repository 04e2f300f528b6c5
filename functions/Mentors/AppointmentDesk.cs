using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows.Mentors;

namespace OpcOnboarding.Functions.Mentors;

/// <summary>Makes the first appointment, and takes what the founder says after it.</summary>
internal sealed class AppointmentDesk(AskingDesk askings, TimeProvider clock)
{
    /// <summary>Makes or moves the appointment; refused when the mentor has another founder then.</summary>
    public Task<Answer<MentorAsking>> MeetAsync(AskingOrder order, MentorAppointment appointment, CancellationToken cancellationToken) =>
        askings.NoteAsync(
            order,
            (asking, others) => others.Any(other => other.Appointment is { } taken && appointment.Overlaps(taken)) ? new Refusal.ChoiceNotAvailable()
                : asking with { Appointment = appointment with { Sequence = asking.Appointment is { } former ? former.Sequence + 1 : 0 } },
            cancellationToken);

    /// <summary>Keeps the feedback, once, after the appointment is over.</summary>
    public Task<Answer<MentorAsking>> RateAsync(AskingOrder order, MentorFeedback feedback, CancellationToken cancellationToken) =>
        askings.NoteAsync(
            order,
            (asking, _) => asking.Appointment is not { } meeting || meeting.EndsAt > clock.GetUtcNow() || asking.Feedback is not null
                ? new Refusal.ChoiceNotAvailable()
                : asking with { Feedback = feedback },
            cancellationToken);
}
