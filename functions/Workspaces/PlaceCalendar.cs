using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Documents;
using OpcOnboarding.Functions.Texts;

namespace OpcOnboarding.Functions.Workspaces;

/// <summary>The last days of a place as a file for calendars: of the place, of its rent-free time, of the services that come with it. Carries no name of a person.</summary>
internal static class PlaceCalendar
{
    /// <summary>The file in the caller's language.</summary>
    public static byte[] Of(CaseRecord record, GivenPlace given, IReadOnlyList<PlaceService> services, Language language, DateTimeOffset now)
    {
        var place = $"{given.Community.NameZh} {given.Unit.Label}";
        return new CalendarDays(now,
        [
            Day("place", given.To, Say(TextKey.PlaceEnds, place)),
            .. given.Schedule.RentFreeUntil is { } free && free < given.To ? [Day("rent", free, Say(TextKey.PlaceRentFreeEnds, place))] : Array.Empty<CalendarDay>(),
            .. services.Select(service => Day(service.ClauseId, service.Until, Say(TextKey.PlaceServiceEnds, language == Language.Chinese ? service.TitleZh : service.TitleEn))),
        ]).ToBytes();

        CalendarDay Day(string name, DateOnly on, string summary) =>
            new($"{record.CaseId}-{name}@opc-onboarding", on, summary, Say(TextKey.AppointmentDescription, record.File.CaseNumber));

        string Say(TextKey key, params object[] arguments) => Wording.In(language, new Text(key, arguments));
    }
}
