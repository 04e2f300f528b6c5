using OpcOnboarding.Browser.Tests.People;

namespace OpcOnboarding.Browser.Tests.States;

/// <summary>Pages that say most, in English: its words are about twice as long.</summary>
internal static class EnglishStates
{
    private static readonly string[] s_names =
    [
        "start", "guide-answered", "step-registration", "apply", "apply-faults", "materials-draft", "case-accepted", "case-sentBack", "requests-window",
        "results", "looks", "worklist", "desk-window", "desk-supplement", "drawer-refuse", "drawer-leaving", "audit-cases", "audit-journal", "audit-replay", "audit-failed",
        "audit-export", "audit-entries", "audit-entries-faults", "audit-sample", "administration", "failed-case", "finder-answered", "vouchers", "voucher-faults", "voucher-check-valid", "desk-claims", "desk-claim", "desk-grant", "desk-accounts",
        "places-offered", "places-given", "places-leave", "mentor-faults", "mentor-asked", "mentor-exhausted", "mentor-feedback", "entitlements", "entitlements-too-early",
        "desk-reply", "desk-meeting", "desk-entitlement", "desk-place", "occupancy", "offline-place", "overtaken-entitlement", "overtaken-reply",
    ];

    public static IReadOnlyList<PageState> All { get; } =
        [.. s_names.Select(name => PageStates.InChinese.Single(state => state.Name == name) with { Name = $"{name}-en", Language = Words.English })];
}
