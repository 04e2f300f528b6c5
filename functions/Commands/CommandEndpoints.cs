using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.OpenApi.Bodies;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Decisions;

namespace OpcOnboarding.Functions.Commands;

/// <summary>The routes of all commands, for every audience: the tables say who may use which.</summary>
internal static class CommandEndpoints
{
    private static readonly Type[] OfCase =
    [
        typeof(EmptyBody), typeof(AcceptWithDeficiencyBody), typeof(ConfirmSupplyBody), typeof(RejectSupplyBody),
        typeof(RequestSupplementBody), typeof(NegativeDecisionBody), typeof(ReasonBody),
    ];

    private static readonly Type[] OfStep =
    [
        typeof(EmptyBody), typeof(ApproveBody), typeof(RequestSupplementBody), typeof(NegativeDecisionBody), typeof(ExtendBody), typeof(ReasonBody),
    ];

    /// <summary>Maps the triggers, the founder's choices, the hand-over and the look at a command.</summary>
    public static void MapCommands(this IEndpointRouteBuilder routes)
    {
        // An unreadable body is answered before anything else, also to the unknown caller (design, section 8); each handler asks who calls.
        var cases = routes.MapGroup("/api/cases/{caseId}").AllowAnonymous().WithTags("Commands").TakesIdempotencyKey()
            .Answers(typeof(CaseView)).Answers(typeof(CommandState), 202).AnswersHeader(202, "Location", "Where the command's outcome can be asked for.")
            .Refuses(400, 401, 403, 404, 409, 413, 422, 429, 503);
        cases.MapPost("/triggers/{trigger}", FireCase).WithName("FireCaseTrigger").TakesNames("trigger", NameSets.CaseTrigger).TakesOneOf(OfCase);
        cases.MapPost("/steps/{step}/triggers/{trigger}", FireStep).WithName("FireStepTrigger").TakesNames("trigger", NameSets.StepTrigger).TakesOneOf(OfStep);
        cases.MapPost("/submit", (string caseId, CommandDesk desk, HttpContext http) => desk.FireAsync(http, caseId, null, Trigger.Submit))
            .WithName("SubmitCase").TakesOneOf(typeof(EmptyBody));
        cases.MapPost("/steps/{step}/choice", Choose).WithName("Choose").Takes(typeof(ChoiceBody));
        cases.MapPost("/assignment", (string caseId, CommandDesk desk, HttpContext http) => desk.ReassignAsync(http, caseId))
            .WithName("AssignCase").Takes(typeof(AssignmentBody));
        routes.MapGet("/api/cases/{caseId}/commands/{commandId}", Look).RequireAuthorization().WithTags("Commands").WithName("GetCommand")
            .Answers(typeof(CommandState)).Refuses(401, 404, 503);
    }

    private static Task<IResult> FireCase(string caseId, string trigger, CommandDesk desk, HttpContext http) =>
        desk.FireAsync(http, caseId, null, WireNames.Parse<Trigger>(trigger));

    private static Task<IResult> FireStep(string caseId, string step, string trigger, CommandDesk desk, HttpContext http) =>
        desk.FireAsync(http, caseId, step, WireNames.Parse<Trigger>(trigger));

    private static Task<IResult> Choose(string caseId, string step, CommandDesk desk, HttpContext http) =>
        desk.ChooseAsync(http, caseId, step);

    private static async Task<IResult> Look(
        string caseId, string commandId, CurrentUser user, CaseDoor door, CaseStore store, CommandRules rules, CancellationToken cancellationToken)
    {
        if (!(await door.ToCommandAsync(caseId, user, cancellationToken)).TryGet(out var entered, out var refusal))
        {
            return refusal.ToResult();
        }

        var command = CaseIds.IsWellFormed(commandId) ? await store.FindCommandAsync(entered.Record, commandId, cancellationToken) : null;
        if (command is null || command.Subject != user.Subject)
        {
            return new Problems.Refusal.NotFound().ToResult();
        }

        var permitted = Permissions.OfCase(rules.SituationOf(entered.Record), entered.Viewer.ActorIn(null));
        return Results.Ok(new CommandState(commandId, command.Status, command.Code)
        {
            PermittedTriggers = command.Status == CommandStatus.Rejected ? permitted : null,
        });
    }
}
