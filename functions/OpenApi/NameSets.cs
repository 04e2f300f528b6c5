using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes.Desks;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Entitlements;
using OpcOnboarding.Workflows.Mentors;
using OpcOnboarding.Workflows.Policies;
using VoucherType = OpcOnboarding.Functions.Catalogue.VoucherType;

namespace OpcOnboarding.Functions.OpenApi;

/// <summary>Sets of names that texts of the API are taken from. In the application and in outcomes they are in PascalCase (design, section 8).</summary>
internal static class NameSets
{
    public const string MaterialCode = nameof(MaterialCode);
    public const string LegalForm = nameof(LegalForm);
    public const string WorkspaceTierName = nameof(WorkspaceTierName);
    public const string WorkspaceSiteKindName = nameof(WorkspaceSiteKindName);
    public const string TaxpayerTypeName = nameof(TaxpayerTypeName);
    public const string MentorFieldName = nameof(MentorFieldName);
    public const string CultivationStageName = nameof(CultivationStageName);
    public const string AskingStateName = nameof(AskingStateName);
    public const string MeetingChannelName = nameof(MeetingChannelName);
    public const string MentorCriterionName = nameof(MentorCriterionName);
    public const string EntitlementRouteName = nameof(EntitlementRouteName);
    public const string EntitlementStateName = nameof(EntitlementStateName);
    public const string VoucherTypeName = nameof(VoucherTypeName);
    public const string VerdictName = nameof(VerdictName);
    public const string CaseTrigger = nameof(CaseTrigger);
    public const string StepTrigger = nameof(StepTrigger);
    public const string JournalEventKind = nameof(JournalEventKind);
    public const string PartyName = nameof(Party);

    /// <summary>Every set with its names, in the order of their sources.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        [MaterialCode] = [.. Materials.All.Select(material => material.Code)],
        [LegalForm] = Enum.GetNames<EntityType>(),
        [WorkspaceTierName] = Enum.GetNames<WorkspaceTier>(),
        [WorkspaceSiteKindName] = Enum.GetNames<WorkspaceSiteKind>(),
        [TaxpayerTypeName] = Enum.GetNames<TaxpayerType>(),
        [MentorFieldName] = Enum.GetNames<MentorField>(),
        [CultivationStageName] = Enum.GetNames<CultivationStage>(),
        [AskingStateName] = [.. Enum.GetNames<AskingState>(), Mentors.AskingView.Nothing],
        [MeetingChannelName] = Enum.GetNames<MeetingChannel>(),
        [MentorCriterionName] = Enum.GetNames<MentorCriterion>(),
        [EntitlementRouteName] = Enum.GetNames<EntitlementRoute>(),
        [EntitlementStateName] = Enum.GetNames<EntitlementState>(),
        [VoucherTypeName] = Enum.GetNames<VoucherType>(),
        // The last two are of vouchers: granted by the clause, and no money left, or drawn through another case.
        [VerdictName] = [.. Enum.GetValues<Verdict>().Select(Workflows.Policies.VerdictName.Of), VouchersOutcome.BudgetExhausted, VouchersOutcome.DrawnElsewhere],
        [CaseTrigger] = [.. ByPeople(JourneyCatalogue.Released.Current.CaseMoves.Select(move => (move.Trigger, move.By)))],
        [StepTrigger] = [.. ByPeople(JourneyCatalogue.Released.Current.StepMoves.Select(move => (move.Trigger, move.By)))],
        [JournalEventKind] = [.. typeof(CaseEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => (string)kind.TypeDiscriminator!)],
        [PartyName] = [.. Administrators.MoveWords.Single.Select(CaseJson.Name)],
    };

    /// <summary>The schema of a set.</summary>
    public static OpenApiSchema SchemaOf(string set) =>
        new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. All[set].Select(name => JsonValue.Create(name))] }.Named(set);

    private static IEnumerable<string> ByPeople(IEnumerable<(Trigger Trigger, Party By)> moves) =>
        moves.Where(move => (move.By & ~Party.System) != Party.None).Select(move => CaseJson.Name(move.Trigger)).Distinct();
}
