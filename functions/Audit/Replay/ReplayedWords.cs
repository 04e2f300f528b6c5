using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Recording;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Replay;

/// <summary>The personal part of a case while it is played again: from forms, commands and outcomes, none of which ever changes.</summary>
internal sealed class ReplayedWords(StoredCase stored, CaseRecord record)
{
    /// <summary>The words as they were.</summary>
    public CaseWords Words { get; private set; } = new();

    /// <summary>Applies what one row did.</summary>
    /// <param name="entries">The row's entries.</param>
    /// <param name="events">What happened.</param>
    /// <param name="after">The case after it.</param>
    public void Apply(IReadOnlyList<JournalEntry> entries, IReadOnlyList<CaseEvent> events, OnboardingCase after)
    {
        foreach (var saved in events.OfType<FormSaved>())
        {
            Words = WithNames(saved.Version);
        }

        if (entries[0].Transition is not null)
        {
            Words = TransitionWords.Apply(Words, events, Body(entries[0].CommandId), Outcomes(events), after);
        }
    }

    private CaseWords WithNames(int version)
    {
        if (stored.Find(FormRow.Key(version)) is not { } row)
        {
            return Words;
        }

        using var form = JsonDocument.Parse(FormRow.Read(row, record.Cipher));
        return Words with { CompanyName = FormFields.CompanyName(form.RootElement), FounderName = FormFields.FounderName(form.RootElement) };
    }

    private CommandBody? Body(string? commandId) =>
        commandId is not null && stored.Find(CommandRow.Key(commandId)) is { } row ? StoredBody.Read(CommandRow.Read(row, record.Cipher).Body) : null;

    /// <summary>A step is approved once, and its outcome stays as it was recorded then, also after a revocation.</summary>
    private Dictionary<StepKind, JsonObject> Outcomes(IReadOnlyList<CaseEvent> events) => events.OfType<StepMoved>()
        .Where(moved => moved.Trigger == Trigger.Approve && record.Words.Outcomes.ContainsKey(moved.Step))
        .ToDictionary(moved => moved.Step, moved => record.Words.Outcomes[moved.Step]);
}
