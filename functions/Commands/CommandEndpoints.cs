using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Decisions;

namespace OpcOnboarding.Functions.Commands;

/// <summary>The routes of all commands, for every audience: the tables say who may use which.</summary>
internal static class CommandEndpoints
{
    /// <summary>Maps the triggers, the founder's choices, the hand-over and the look at a command.</summary>
    public static void MapCommands(this IEndpointRouteBuilder routes)
    {
        // An unreadable body is answered before anything else, also to the unknown caller (design, section 8); each handler asks who calls.
        var cases = routes.MapGroup("/api/cases/{caseId}").AllowAnonymous().WithTags("Commands");
        cases.MapPost("/triggers/{trigger}", FireCase).WithName("FireCaseTrigger");
        cases.MapPost("/steps/{step}/triggers/{trigger}", FireStep).WithName("FireStepTrigger");
        cases.MapPost("/submit", (string caseId, CommandDesk desk, HttpContext http) => desk.FireAsync(http, caseId, null, Trigger.Submit)).WithName("SubmitCase");
        cases.MapPost("/steps/{step}/choice", Choose).WithName("Choose");
        cases.MapPost("/assignment", (string caseId, CommandDesk desk, HttpContext http) => desk.ReassignAsync(http, caseId)).WithName("AssignCase");
        routes.MapGet("/api/cases/{caseId}/commands/{commandId}", Look).RequireAuthorization().WithTags("Commands").WithName("GetCommand");
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
