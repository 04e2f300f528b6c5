using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Workflows;
using Text = OpcOnboarding.Functions.Texts.Text;

namespace OpcOnboarding.Functions.Audit.Export.Report;

/// <summary>Names of what a report speaks of, in its language; those of the auditors' pages where these have them.</summary>
/// <param name="Language">The report's language.</param>
internal sealed record ReportWords(Language Language)
{
    /// <summary>A heading or sentence of the report itself.</summary>
    public string Label(string name, params object[] arguments) => Wording.In(Language, new Text(Enum.Parse<TextKey>($"Report{name}"), arguments));

    /// <summary>A kind of journal entries, by its wire name.</summary>
    public string Kind(string kind) => PageWords.In(Language, $"audit.kind.{kind}");

    /// <summary>A trigger.</summary>
    public string Of(Trigger trigger) => PageWords.In(Language, $"states.trigger.{CaseJson.Name(trigger)}");

    /// <summary>A step.</summary>
    public string Of(StepKind step) => PageWords.In(Language, $"states.step.{CaseJson.Name(step)}");

    /// <summary>A state of a case.</summary>
    public string Of(CaseState state) => PageWords.In(Language, $"states.case.auditor.{CaseJson.Name(state)}.name");

    /// <summary>A state of a step.</summary>
    public string Of(StepState state) => PageWords.In(Language, $"states.stepState.auditor.{CaseJson.Name(state)}.name");

    /// <summary>A state of a promised paper.</summary>
    public string Of(DeficiencyState state) => PageWords.In(Language, $"states.deficiency.{CaseJson.Name(state)}");

    /// <summary>How a check went.</summary>
    public string Of(CheckOutcome outcome) => Label($"Outcome{outcome}");

    /// <summary>A check.</summary>
    public string Of(CheckName check) => Label($"Check{check}");

    /// <summary>A material, by its code; the code itself for one that has no name.</summary>
    public string Material(string code) => Enum.TryParse<TextKey>($"Material{code}", out var key) ? Wording.In(Language, new Text(key)) : code;
}
