using System.Globalization;
using System.Text.Json;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows.Calendar;
using OpcOnboarding.Workflows.Mentors;

namespace OpcOnboarding.Functions.Mentors;

/// <summary>Reads what people send about mentors; every fault is told at once.</summary>
internal static class MentorRules
{
    private const int MostAsked = 3;
    private const int LeastMinutes = 15;
    private const int MostMinutes = 240;
    private const int MostDaysAhead = 366;

    /// <summary>The mentors to ask, in order. The founder must declare to have no interest in common with any of them.</summary>
    public static Answer<MentorChoice> Choice(JsonElement body, City city)
    {
        var chosen = FormMembers.Member(body, "mentorIds") is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Select(id => FormMembers.Text(id)).OfType<string>().ToList()
            : [];
        IReadOnlyList<FieldError> faults =
        [
            .. Fault(chosen.Count == 0, "mentorIds", FieldFault.Required),
            .. chosen.Count > MostAsked || chosen.Distinct().Count() < chosen.Count ? [new FieldError("mentorIds", FieldFault.OutOfRange, 1, MostAsked)] : Array.Empty<FieldError>(),
            .. Fault(chosen.Any(id => city.Mentors.All(mentor => mentor.Id != id)), "mentorIds", FieldFault.UnknownValue),
            .. Declared(body),
        ];
        return faults.Count == 0 ? new MentorChoice(chosen) : new Refusal.ValidationFailed(faults);
    }

    /// <summary>Whether the mentor accepts, which needs the declaration, and which question is answered.</summary>
    public static Answer<MentorReply> Reply(JsonElement body)
    {
        var accepts = FormMembers.Member(body, "accepts") is { ValueKind: JsonValueKind.True or JsonValueKind.False } said ? said.GetBoolean() : (bool?)null;
        var number = FormMembers.Member(body, "number") is { ValueKind: JsonValueKind.Number } given && given.TryGetInt32(out var parsed) ? parsed : (int?)null;
        IReadOnlyList<FieldError> faults =
        [
            .. Fault(accepts is null, "accepts", FieldFault.Required),
            .. Fault(number is null, "number", FieldFault.Required),
            .. accepts == true ? Declared(body) : [],
        ];
        return faults.Count == 0 ? new MentorReply(number!.Value, accepts!.Value) : new Refusal.ValidationFailed(faults);
    }

    /// <summary>The first appointment; not in the past and within a year, its time with an offset from UTC.</summary>
    public static Answer<MentorAppointment> Appointment(JsonElement body, DateTimeOffset now)
    {
        var text = FormMembers.Text(FormMembers.Member(body, "at"));
        var at = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : (DateTimeOffset?)null;
        // A clock on the wall is eight hours from the same figures in UTC: nothing is guessed.
        var isWallClock = at is not null && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var read) && read.Kind == DateTimeKind.Unspecified;
        var latest = now.AddDays(MostDaysAhead);
        var minutes = FormMembers.Member(body, "minutes") is { ValueKind: JsonValueKind.Number } given && given.TryGetInt32(out var parsed) ? parsed : 0;
        var channel = FormMembers.ParseChoice<MeetingChannel>(FormMembers.Text(FormMembers.Member(body, "channel")));
        IReadOnlyList<FieldError> faults =
        [
            .. Fault(at is null, "at", FieldFault.WrongFormat),
            .. Fault(isWallClock, "at", FieldFault.NoOffset),
            .. !isWallClock && at <= now ? [new FieldError("at", FieldFault.TooEarly, BeijingTime(now))] : Array.Empty<FieldError>(),
            .. !isWallClock && at > latest ? [new FieldError("at", FieldFault.TooLate, BeijingTime(latest))] : Array.Empty<FieldError>(),
            .. minutes is < LeastMinutes or > MostMinutes ? [new FieldError("minutes", FieldFault.OutOfRange, LeastMinutes, MostMinutes)] : Array.Empty<FieldError>(),
            .. Fault(channel is null, "channel", FieldFault.UnknownValue),
        ];
        return faults.Count == 0 ? new MentorAppointment(at!.Value, minutes, channel!.Value, 0) : new Refusal.ValidationFailed(faults);
    }

    /// <summary>What the founder says about the appointment.</summary>
    public static Answer<MentorFeedback> Feedback(JsonElement body, DateTimeOffset now)
    {
        var rating = FormMembers.Member(body, "rating") is { ValueKind: JsonValueKind.Number } given && given.TryGetInt32(out var parsed) ? parsed : 0;
        var goesOn = FormMembers.Member(body, "wantsToGoOn") is { ValueKind: JsonValueKind.True or JsonValueKind.False } said ? said.GetBoolean() : (bool?)null;
        IReadOnlyList<FieldError> faults =
        [
            .. rating is < 1 or > 5 ? [new FieldError("rating", FieldFault.OutOfRange, 1, 5)] : Array.Empty<FieldError>(),
            .. Fault(goesOn is null, "wantsToGoOn", FieldFault.Required),
        ];
        return faults.Count == 0 ? new MentorFeedback(rating, goesOn!.Value, now) : new Refusal.ValidationFailed(faults);
    }

    private static string BeijingTime(DateTimeOffset at) => at.ToOffset(BusinessHours.BeijingOffset).ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    private static IEnumerable<FieldError> Declared(JsonElement body) =>
        Fault(FormMembers.Member(body, "conflictFree") is not { ValueKind: JsonValueKind.True }, "conflictFree", FieldFault.Required);

    private static IEnumerable<FieldError> Fault(bool holds, string field, FieldFault fault) => holds ? [new FieldError(field, fault)] : [];
}

/// <summary>Whom a founder wants to have asked.</summary>
/// <param name="MentorIds">In order.</param>
internal sealed record MentorChoice(IReadOnlyList<string> MentorIds);

/// <summary>A mentor's answer.</summary>
/// <param name="Number">Which question.</param>
/// <param name="Accepts">Whether the mentor takes the founder.</param>
internal sealed record MentorReply(int Number, bool Accepts);
