using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Mentors;

namespace OpcOnboarding.Functions.Outcomes.Pairing;

/// <summary>导师结对: a mentor's place is reserved, chosen, confirmed or freed.</summary>
internal sealed class MentorPairingOutcome(MentorDesk mentors, CaseStore cases) : IStepOutcome
{
    /// <inheritdoc/>
    public StepKind Step => StepKind.MentorPairing;

    /// <inheritdoc/>
    public async Task<EffectResult> ProposeAsync(OutcomeContext context, CancellationToken cancellationToken) =>
        Result(await mentors.ReserveBestAsync(context, cancellationToken));

    /// <inheritdoc/>
    public async Task<EffectResult> ChooseAsync(OutcomeContext context, CancellationToken cancellationToken) =>
        Result(context.Request.Choice is { } mentorId ? await ChosenAsync(context, mentorId, cancellationToken) : null);

    /// <inheritdoc/>
    public async Task<JsonObject?> ConfirmAsync(OutcomeContext context, CancellationToken cancellationToken)
    {
        var mentor = OutcomeJson.Text(context.Given, "mentorId") is { } given
            ? await NamedAsync(context, given, cancellationToken)
            : await PairedAsync(context, cancellationToken);
        return mentor is null
            ? null
            : OutcomeJson.Merge(Describe(mentors.ScoreOf(mentor, context.Record, context.Application)), context.Given, "firstMeetingAt", "channel");
    }

    /// <summary>Nobody new once mentors are asked: after all have declined the founder asks again, and the questions count on.</summary>
    private async Task<MentorProfile?> ChosenAsync(OutcomeContext context, string mentorId, CancellationToken cancellationToken)
    {
        var (_, asking) = await mentors.FindAskedAsync(context.Record, cancellationToken);
        return asking is { State: AskingState.Exhausted } ? null : await mentors.SwapAsync(context, mentorId, cancellationToken);
    }

    /// <summary>Whom the desk names; nobody while a mentor has not answered yet, be it the named one.</summary>
    private async Task<MentorProfile?> NamedAsync(OutcomeContext context, string mentorId, CancellationToken cancellationToken)
    {
        var mentor = await mentors.SwapAsync(context, mentorId, cancellationToken);
        var (_, asking) = await mentors.FindAskedAsync(context.Record, cancellationToken);
        return asking is { State: AskingState.Asked } ? null : mentor;
    }

    /// <summary>Nobody while a mentor has not answered yet, or after all have declined: then the desk names one.</summary>
    private async Task<MentorProfile?> PairedAsync(OutcomeContext context, CancellationToken cancellationToken)
    {
        var (mentor, asking) = await mentors.FindAskedAsync(context.Record, cancellationToken);
        return asking is { State: not AskingState.Accepted } ? null : mentor ?? await mentors.ReserveBestAsync(context, cancellationToken);
    }

    /// <inheritdoc/>
    public Task ReleaseAsync(OutcomeContext context, CancellationToken cancellationToken) => mentors.FreeAsync(context, cancellationToken);

    /// <inheritdoc/>
    public async Task<JsonNode?> DescribeProposalAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        var (own, asking) = await mentors.FindAskedAsync(record, cancellationToken);
        if (own is null && asking is null)
        {
            return null;
        }

        using var form = JsonDocument.Parse(await cases.ReadFormAsync(record, record.File.FormVersion, cancellationToken));
        var proposals = new JsonArray();
        foreach (var score in await mentors.RankAsync(record, form.RootElement, cancellationToken))
        {
            var proposal = Describe(score);
            proposal["parts"] = new JsonArray([.. score.Parts.Select(part => (JsonNode)Describe(part))]);
            proposal["held"] = score.Mentor.Id == own?.Id;
            proposals.Add((JsonNode)proposal);
        }

        return new JsonObject { ["heldMentorId"] = own?.Id, ["proposals"] = proposals };
    }

    private static JsonObject Describe(ScorePart part) =>
        new JsonObject { ["criterion"] = part.Criterion.ToString(), ["points"] = part.Points, ["subject"] = part.Subject };

    private static EffectResult Result(MentorProfile? mentor) => new(mentor is not null, mentor?.Id);

    private static JsonObject Describe(MentorScore score) => new()
    {
        ["mentorId"] = score.Mentor.Id,
        ["mentorName"] = score.Mentor.NameZh,
        ["score"] = score.Points,
        ["reasons"] = OutcomeJson.List(score.Reasons.Select(reason => reason.Zh)),
        ["reasonsEn"] = OutcomeJson.List(score.Reasons.Select(reason => reason.En)),
        ["fields"] = OutcomeJson.List(score.Mentor.Fields.Select(field => field.ToString())),
        ["industries"] = OutcomeJson.List(score.Mentor.Industries),
    };
}
