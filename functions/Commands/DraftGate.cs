using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Founders;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Decisions;
using OpcOnboarding.Workflows.Validation;
using Refusal = OpcOnboarding.Functions.Problems.Refusal;

namespace OpcOnboarding.Functions.Commands;

/// <summary>Takes the two commands of a draft, which has no orchestration yet: hand it in, or delete it.</summary>
internal sealed class DraftGate(
    CaseStore store, CommandRules rules, RejectionRecorder rejections, CaseEngine engine, CommandAnswers answers, CommandLimiter limiter,
    DraftCheck check, DraftDeletion deletion, CaseViews views, DirectoryIndex directory, SubmissionFindings findings)
{
    /// <summary>The answer to a command on a draft.</summary>
    public async Task<IResult> TakeAsync(CommandOrder order, CancellationToken cancellationToken)
    {
        if (limiter.Acquire(order.Record.CaseId, order.Command.Actor.Subject) is { } tooMany)
        {
            return tooMany.ToResult();
        }

        if (order.Record.File.IsDeleted && order.Command.Trigger != Trigger.Withdraw)
        {
            return new Refusal.NotFound().ToResult();
        }

        // A first submission meets its earlier self when it is stored; everything else may be known already.
        var isFirst = order.Command.Trigger == Trigger.Submit && order.Record.File.SubmitCommand is null;
        var refusal = rules.Judge(order);
        if ((refusal is not null || !isFirst) && await RepeatAsync(order, cancellationToken) is { } repeated)
        {
            return repeated;
        }

        if (refusal is not null)
        {
            await rejections.RecordAsync(order, refusal, null, cancellationToken);
            return refusal.ToResult();
        }

        return order.Command.Trigger == Trigger.Submit
            ? await SubmitAsync(order, cancellationToken)
            : await WithdrawAsync(order, cancellationToken);
    }

    /// <summary>The answer to a key that is known; null for a new one, and for a submission that is under way.</summary>
    private async Task<IResult?> RepeatAsync(CommandOrder order, CancellationToken cancellationToken)
    {
        if (!order.HasKey)
        {
            return null;
        }

        var known = await store.FindCommandAsync(order.Record, order.Command.CommandId, cancellationToken);
        if (known is not null && known.BodyDigest != order.BodyDigest)
        {
            return new Refusal.IdempotencyKeyReused().ToResult();
        }

        return known is { Status: not CommandStatus.Pending } ? await answers.OfAsync(order, known, cancellationToken) : null;
    }

    private async Task<IResult> WithdrawAsync(CommandOrder order, CancellationToken cancellationToken)
    {
        if (order.Record.File.SubmitCommand is not null)
        {
            return new Refusal.Conflict().ToResult();
        }

        var last = order.Record with { Case = order.Record.Case with { State = CaseState.Withdrawn } };
        return await deletion.DeleteAsync(order.Record, cancellationToken)
            ? Results.Text(CaseJson.WriteAnswer(views.Render(last, order.Viewer)), "application/json")
            : new Refusal.Conflict().ToResult();
    }

    private async Task<IResult> SubmitAsync(CommandOrder order, CancellationToken cancellationToken)
    {
        if (order.Record.File.SubmitCommand is { } earlier)
        {
            return await FollowAsync(order, earlier, cancellationToken);
        }

        var form = await store.ReadFormAsync(order.Record, order.Record.File.FormVersion, cancellationToken);
        using var application = JsonDocument.Parse(form);
        if (check.Refuse(order.Record, application.RootElement) is { } refusal)
        {
            return await RepeatAsync(order, cancellationToken) ?? refusal.ToResult();
        }

        var record = order.Record with
        {
            File = order.Record.File with
            {
                SubmitCommand = order.Command.CommandId,
                Findings = await findings.OfAsync(order.Record, application.RootElement, cancellationToken),
            },
        };
        if (!await store.CommitAsync(record, [CaseStore.Add(CommandRow.Write(record.CaseId, order.ToStore(), record.Cipher))], cancellationToken))
        {
            return await AgainAsync(order, cancellationToken);
        }

        return await StartAsync(order, order.Command.CommandId, cancellationToken);
    }

    /// <summary>The draft changed between reading and writing: another submission, or another change of it.</summary>
    private async Task<IResult> AgainAsync(CommandOrder order, CancellationToken cancellationToken)
    {
        var record = await store.GetAsync(order.Record.CaseId, cancellationToken);
        if (await RepeatAsync(order with { Record = record }, cancellationToken) is { } repeated)
        {
            return repeated;
        }

        return record.Case.State == CaseState.Draft && record.File.SubmitCommand is { } earlier
            ? await FollowAsync(order with { Record = record }, earlier, cancellationToken)
            : new Refusal.Conflict().ToResult();
    }

    /// <summary>The draft was handed in before: the same command gets its answer, another one comes too late.</summary>
    private async Task<IResult> FollowAsync(CommandOrder order, string earlier, CancellationToken cancellationToken)
    {
        var first = await store.FindCommandAsync(order.Record, earlier, cancellationToken);
        if (earlier == order.Command.CommandId && first!.BodyDigest != order.BodyDigest)
        {
            return new Refusal.IdempotencyKeyReused().ToResult();
        }

        var answer = await StartAsync(order, earlier, cancellationToken);
        return earlier == order.Command.CommandId ? answer : await TooLateAsync(order, cancellationToken);
    }

    private async Task<IResult> TooLateAsync(CommandOrder order, CancellationToken cancellationToken)
    {
        var record = await store.GetAsync(order.Record.CaseId, cancellationToken);
        var refusal = rules.NotPermitted(order with { Record = record });
        await rejections.RecordAsync(order with { Record = record }, refusal, null, cancellationToken);
        return refusal.ToResult();
    }

    private async Task<IResult> StartAsync(CommandOrder order, string commandId, CancellationToken cancellationToken)
    {
        using var waiting = answers.Listen(order);
        var form = await store.ReadFormAsync(order.Record, order.Record.File.FormVersion, cancellationToken);
        using var application = JsonDocument.Parse(form);
        var opened = Opening.Of(order.Record, application.RootElement, rules.SituationOf(order.Record).Journey);
        // Here and not with the commit, so that a submission that was cut off between the two makes up for it.
        await directory.AddLookupsAsync(order.Record.CaseId, FormFields.ResidentId(application.RootElement), order.Record.Words.CompanyName, cancellationToken);
        await engine.StartAsync(new CaseSubmission(order.Record.CaseId, commandId, order.Command.Actor, opened), cancellationToken);
        var followed = order with { Command = order.Command with { CommandId = commandId } };
        return await answers.WaitAsync(waiting, followed, cancellationToken) is { } decided
            ? await answers.OfAsync(followed, decided, cancellationToken)
            : CommandAnswers.Pending(followed);
    }
}
