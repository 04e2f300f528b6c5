using System.Collections.Concurrent;
using OpcOnboarding.Browser.Tests.Site;

namespace OpcOnboarding.Browser.Tests.States;

/// <summary>The cases that pages are looked at with; each kind is made when it is first needed.</summary>
internal static class MadeCases
{
    private static readonly ConcurrentDictionary<string, Task<string>> s_made = new();

    private static readonly Dictionary<string, Func<CaseMaker, Task<string>>> s_kinds = new()
    {
        ["draft"] = cases => cases.DraftAsync(),
        ["ready"] = cases => cases.ReadyAsync(),
        ["submitted"] = cases => cases.SubmittedAsync(),
        ["accepted"] = cases => cases.AcceptedAsync(),
        ["askedByTheWindow"] = cases => cases.AskedByTheWindowAsync(),
        ["askedByADesk"] = cases => cases.AskedByADeskAsync(),
        ["supplied"] = cases => cases.SuppliedAsync(),
        ["sentBack"] = cases => cases.SentBackAsync(),
        ["stepSuspended"] = cases => cases.StepSuspendedAsync(),
        ["suspended"] = cases => cases.SuspendedAsync(),
        ["withdrawn"] = cases => cases.WithdrawnAsync(),
        ["refused"] = cases => cases.RefusedAsync(),
        ["looked"] = cases => cases.LookedAtAsync(),
        ["claimed"] = cases => cases.ClaimedAsync(),
        ["completed"] = cases => cases.CompletedAsync(),
        ["offered"] = cases => new BenefitCases(cases).OfferedAsync(),
        ["asked"] = cases => new BenefitCases(cases).AskedAsync(),
        ["met"] = cases => new BenefitCases(cases).MetAsync(),
        ["exhausted"] = cases => new BenefitCases(cases).ExhaustedAsync(),
        ["awardOpen"] = cases => new BenefitCases(cases).AwardOpenAsync(),
        ["entitled"] = cases => new BenefitCases(cases).EntitledAsync(),
    };

    /// <summary>The case of a kind that all looks share.</summary>
    public static Task<string> GetAsync(CaseMaker cases, string kind) => s_made.GetOrAdd(kind, name => s_kinds[name](cases));

    /// <summary>A case that nothing else looks at.</summary>
    public static Task<string> MakeAsync(CaseMaker cases, string kind) => s_kinds[kind](cases);
}
