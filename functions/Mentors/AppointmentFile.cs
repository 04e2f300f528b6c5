using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Documents;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Workflows.Mentors;

namespace OpcOnboarding.Functions.Mentors;

/// <summary>The first appointment as a file for calendars. Carries no name but the mentor's.</summary>
internal static class AppointmentFile
{
    /// <summary>The file in the caller's language; null while there is no appointment.</summary>
    public static byte[]? Of(CaseRecord record, MentorAsking? asking, CityDirectory cities, Language language, DateTimeOffset now)
    {
        if (asking is not { Appointment: { } meeting, Mentor: { } id } || cities.FindMentor(id) is not { } mentor)
        {
            return null;
        }

        var place = mentor.CommunityId is { } community ? cities.FindCommunity(community)?.AddressZh : null;
        return new CalendarFile(
            $"{record.CaseId}-mentor@opc-onboarding",
            meeting.Sequence,
            now,
            meeting.At,
            meeting.EndsAt,
            Say(TextKey.AppointmentSummary, mentor.NameZh),
            meeting.Channel == MeetingChannel.Online ? Say(TextKey.AppointmentOnline) : place ?? Say(TextKey.AppointmentByArrangement),
            Say(TextKey.AppointmentDescription, record.File.CaseNumber)).ToBytes();

        string Say(TextKey key, params object[] arguments) => Wording.In(language, new Text(key, arguments));
    }
}
