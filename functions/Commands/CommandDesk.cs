using System.Text;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Decisions;
using Refusal = OpcOnboarding.Functions.Problems.Refusal;

namespace OpcOnboarding.Functions.Commands;

/// <summary>Makes an order out of a request, in the order of the contract: body, caller, case, step and trigger.</summary>
internal sealed class CommandDesk(CaseDoor door, JourneyCatalogue journeys, CommandGate gate, DraftGate drafts)
{
    /// <summary>A trigger of the case (no step) or of a step.</summary>
    public async Task<IResult> FireAsync(HttpContext http, string caseId, string? step, Trigger? trigger)
    {
        var answer = await OpenAsync(http, caseId, step, (entered, kind) => Known(entered, kind, trigger));
        if (!answer.TryGet(out var opened, out var refusal))
        {
            return refusal.ToResult();
        }

        var order = opened.ToOrder(new CaseCommand
        {
            CommandId = opened.CommandId,
            Actor = opened.Actor,
            Trigger = trigger,
            Step = opened.Step,
            Items = ItemsOf(trigger, opened.Body),
            DueOn = opened.Body.DueOn,
            WorkingDays = opened.Body.WorkingDays,
        });
        return opened.Entered.Record.Case.State == CaseState.Draft && opened.Step is null && trigger is Trigger.Submit or Trigger.Withdraw
            ? await drafts.TakeAsync(order, http.RequestAborted)
            : await gate.TakeAsync(WithDeficiencies(order), http.RequestAborted);
    }

    /// <summary>The founder's choice of a mentor or a unit.</summary>
    public async Task<IResult> ChooseAsync(HttpContext http, string caseId, string step)
    {
        var answer = await OpenAsync(http, caseId, step, (_, kind) => kind is StepKind.MentorPairing or StepKind.Workspace);
        if (!answer.TryGet(out var opened, out var refusal))
        {
            return refusal.ToResult();
        }

        return await gate.TakeAsync(opened.ToOrder(Order(opened, CommandKind.Choose)), http.RequestAborted);
    }

    /// <summary>The hand-over to another one-on-one officer.</summary>
    public async Task<IResult> ReassignAsync(HttpContext http, string caseId)
    {
        var answer = await OpenAsync(http, caseId, null, (_, _) => true);
        if (!answer.TryGet(out var opened, out var refusal))
        {
            return refusal.ToResult();
        }

        return await gate.TakeAsync(opened.ToOrder(Order(opened, CommandKind.Reassign)), http.RequestAborted);
    }

    private async Task<Answer<OpenedCommand>> OpenAsync(
        HttpContext http, string caseId, string? step, Func<CaseDoor.Entered, StepKind?, bool> isKnown)
    {
        var read = await RequestBody.ReadAsync(http.Request, http.RequestAborted);
        if (!read.TryGet(out var sent, out var refusal) || !CommandBody.Read(sent.Root).TryGet(out var body, out refusal)
            || !IdempotencyKey.Of(http).TryGet(out var key, out refusal))
        {
            return refusal;
        }

        if (Encoding.UTF8.GetByteCount(sent.Text) > RequestLimits.CommandBytes)
        {
            return new Refusal.PayloadTooLarge(RequestLimits.CommandBytes);
        }

        if (http.User.Identity is not { IsAuthenticated: true })
        {
            return await BearerFault.OfAsync(http);
        }

        var user = CurrentUser.From(http.User);
        if (!(await door.ToCommandAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out refusal))
        {
            return refusal;
        }

        var kind = WireNames.Parse<StepKind>(step);
        if ((step is not null && kind is null) || !isKnown(entered, kind))
        {
            return new Refusal.NotFound();
        }

        var opened = new OpenedCommand(entered, kind, body, sent, key, http.Request.Path, ActorOf(entered, kind));
        return opened.IsDocument ? new Refusal.IdempotencyKeyReused() : opened;
    }

    private bool Known(CaseDoor.Entered entered, StepKind? kind, Trigger? trigger) =>
        trigger is { } known && Permissions.Exists(journeys.Get(entered.Record.Case.JourneyVersion), known, kind);

    private Actor ActorOf(CaseDoor.Entered entered, StepKind? kind) =>
        entered.Viewer.ActorIn(kind is { } step ? journeys.Get(entered.Record.Case.JourneyVersion).Step(step) : null);

    /// <summary>Only what the rules check enters the event, and with it the history.</summary>
    private static IReadOnlyList<RequestedItem> ItemsOf(Trigger? trigger, CommandBody body) => trigger switch
    {
        Trigger.RequestSupplement => [.. body.Items.Select(item => new RequestedItem(item.Material, item.Field))],
        Trigger.AcceptWithDeficiency => [.. body.Items.Select(item => new RequestedItem(item.Material, null))],
        _ => [],
    };

    /// <summary>Which promised papers are meant: those named, or for the founder those that are here.</summary>
    private static CommandOrder WithDeficiencies(CommandOrder order) => order.Command switch
    {
        { Trigger: Trigger.ConfirmSupply or Trigger.RejectSupply } => order with { Command = order.Command with { Deficiencies = order.Body.ItemIds } },
        { Trigger: Trigger.Supply, Step: null } => order with { Command = order.Command with { Deficiencies = Supplies.Supplied(order.Record) } },
        _ => order,
    };

    private static CaseCommand Order(OpenedCommand opened, CommandKind kind) => new()
    {
        CommandId = opened.CommandId,
        Actor = opened.Actor,
        Kind = kind,
        Step = opened.Step,
        Choice = opened.Body.Choice,
    };
}

/// <summary>A command whose body, caller and case are known.</summary>
internal sealed record OpenedCommand(
    CaseDoor.Entered Entered, StepKind? Step, CommandBody Body, RequestBody Sent, IdempotencyKey Key, string Route, Actor Actor)
{
    /// <summary>Its id.</summary>
    public string CommandId { get; } = Commands.CommandId.Of(Entered.Record.CaseId, Entered.User.Subject, Key.Value);

    /// <summary>Whether a document was brought under the same key.</summary>
    public bool IsDocument => Entered.Record.File.Documents.Any(document => document.CommandId == CommandId);

    /// <summary>The order with its command.</summary>
    public CommandOrder ToOrder(CaseCommand command) => new(
        Entered.Record, Entered.Viewer, command, Body, Sent.Text, Commands.CommandId.BodyDigest(Route, Sent.Text, Entered.Record.Cipher), Key.IsGiven);
}
