using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Workflows.Mentors;

namespace OpcOnboarding.Functions.Mentors;

/// <summary>A mentor of the library.</summary>
/// <param name="MentorId">Which.</param>
/// <param name="NameZh">Name.</param>
/// <param name="City">Chinese name of the city.</param>
/// <param name="Sample">Whether the mentor is invented.</param>
/// <param name="Fields">What the mentor guides in.</param>
/// <param name="Industries">Industries.</param>
/// <param name="Stages">For which stages.</param>
/// <param name="Languages">Languages, by their Chinese names.</param>
/// <param name="Times">Half days with time: <c>TuesdayMorning</c>; empty: by arrangement.</param>
/// <param name="CommunityId">The community; null for none.</param>
/// <param name="Capacity">The most founders at a time.</param>
/// <param name="Free">Places left.</param>
internal sealed record MentorView(
    string MentorId,
    string NameZh,
    string City,
    bool Sample,
    [property: Names(NameSets.MentorFieldName)] IReadOnlyList<string> Fields,
    IReadOnlyList<string> Industries,
    [property: Names(NameSets.CultivationStageName)] IReadOnlyList<string> Stages,
    IReadOnlyList<string> Languages,
    IReadOnlyList<string> Times,
    string? CommunityId,
    int Capacity,
    int Free)
{
    public static MentorView Of(City city, MentorProfile mentor, int used) => new(
        mentor.Id,
        mentor.NameZh,
        city.NameZh,
        city.Sample,
        [.. mentor.Fields.Select(field => field.ToString())],
        mentor.Industries,
        [.. mentor.Stages.Select(stage => stage.ToString())],
        mentor.Spoken,
        mentor.Times ?? [],
        mentor.CommunityId,
        mentor.Capacity,
        Math.Max(0, mentor.Capacity - used));
}

/// <summary>How far the asking of mentors has come.</summary>
/// <param name="State">Asked, Accepted, Exhausted; None before the founder has chosen.</param>
/// <param name="MentorId">Who is asked or has accepted; null for nobody.</param>
/// <param name="MentorName">The name.</param>
/// <param name="Number">Which question; an answer names it.</param>
/// <param name="Until">When the question goes to the next; null when none is open.</param>
/// <param name="Candidates">Whom the founder chose, in order.</param>
/// <param name="Declined">Who declined or did not answer in time.</param>
/// <param name="Appointment">The first appointment; null before there is one.</param>
/// <param name="Feedback">What the founder said after it; null before.</param>
/// <param name="Before">While no mentor of the city has a place left: how many came before and still wait; null when the case does not wait.</param>
internal sealed record AskingView(
    [property: Names(NameSets.AskingStateName)] string State,
    string? MentorId,
    string? MentorName,
    int Number,
    DateTimeOffset? Until,
    IReadOnlyList<string> Candidates,
    IReadOnlyList<string> Declined,
    AppointmentView? Appointment,
    FeedbackView? Feedback,
    int? Before)
{
    /// <summary>State before the founder has chosen.</summary>
    public const string Nothing = "None";

    public static AskingView Of(MentorAsking? asking, CityDirectory cities, int? before) => asking is null
        ? new AskingView(Nothing, null, null, 0, null, [], [], null, null, before)
        : new AskingView(
            asking.State.ToString(),
            asking.Mentor,
            asking.Mentor is { } id ? cities.FindMentor(id)?.NameZh : null,
            asking.Number,
            asking.Until,
            asking.Candidates,
            asking.Declined,
            asking.Appointment is { } meeting ? new AppointmentView(meeting.At, meeting.Minutes, meeting.Channel.ToString()) : null,
            asking.Feedback is { } said ? new FeedbackView(said.Rating, said.WantsToGoOn, said.At) : null,
            before);
}

/// <summary>The first appointment.</summary>
/// <param name="At">When it begins.</param>
/// <param name="Minutes">How long it lasts.</param>
/// <param name="Channel">On site or online.</param>
internal sealed record AppointmentView(DateTimeOffset At, int Minutes, [property: Names(NameSets.MeetingChannelName)] string Channel);

/// <summary>What the founder said after the appointment.</summary>
/// <param name="Rating">5 (very satisfied) to 1 (very dissatisfied).</param>
/// <param name="WantsToGoOn">Whether the pairing shall go on.</param>
/// <param name="At">When it was said.</param>
internal sealed record FeedbackView(int Rating, bool WantsToGoOn, DateTimeOffset At);
