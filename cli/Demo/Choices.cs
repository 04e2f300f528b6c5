using OpcOnboarding.Cli.Api;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Cli.Demo;

/// <summary>The founder looks at what is proposed and takes the second where there are two.</summary>
internal sealed class Choices(SignedIn founder, string caseId)
{
    /// <summary>Chooses a mentor and a seat; what was chosen, by step.</summary>
    public async Task<IReadOnlyDictionary<StepKind, string>> MakeAsync(CancellationToken cancellationToken)
    {
        var benefits = await founder.UntilProposedAsync(caseId, cancellationToken);
        var chosen = new Dictionary<StepKind, string>();
        foreach (var step in (StepKind[])[StepKind.MentorPairing, StepKind.Workspace])
        {
            if (benefits.ProposedFor(step) is [_, var second, ..] && await ChooseAsync(step, second, cancellationToken))
            {
                chosen[step] = second;
            }
        }

        return chosen;
    }

    /// <summary>False when another case was faster; what the service holds for this one stays then.</summary>
    private async Task<bool> ChooseAsync(StepKind step, string id, CancellationToken cancellationToken)
    {
        object body = step == StepKind.MentorPairing ? new { mentorId = id } : new { unitId = id };
        try
        {
            await founder.OrderAsync(caseId, $"steps/{WireJson.Name(step)}/choice", body, _ => true, cancellationToken);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Code == Problem.ChoiceNotAvailable)
        {
            return false;
        }
    }
}
