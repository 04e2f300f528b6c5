using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Texts;

namespace OpcOnboarding.Functions.Workspaces;

/// <summary>入驻协议: the agreement about a given place. Its law is Chinese, so it is written in Chinese; lines end with line feeds.</summary>
internal static class MoveInAgreement
{
    /// <summary>The text.</summary>
    /// <param name="record">The case.</param>
    /// <param name="given">The place with its terms.</param>
    public static string TextZh(CaseRecord record, GivenPlace given) => string.Join('\n',
    [
        Say(TextKey.AgreementTitle),
        "",
        Say(TextKey.AgreementParties, given.Community.NameZh, record.Words.CompanyName ?? "", record.Words.FounderName ?? ""),
        Say(TextKey.AgreementPlace, given.Community.AddressZh, given.Unit.Label, given.Unit.Seats),
        Say(TextKey.AgreementPeriod, Day(given.From), Day(given.To)),
        .. given.Schedule.Periods.Select(period => period.MonthlyRentFen == 0
            ? Say(TextKey.AgreementRentFree, Day(period.From), Day(period.To))
            : Say(TextKey.AgreementRent, Day(period.From), Day(period.To), $"{period.MonthlyRentFen / 100m:0.00}")),
        Say(TextKey.AgreementExit),
        "",
        Say(TextKey.AgreementCase, record.File.CaseNumber),
    ]);

    private static string Say(TextKey key, params object[] arguments) => Wording.In(Language.Chinese, new Text(key, arguments));

    private static string Day(DateOnly day) => $"{day:yyyy年M月d日}";
}
