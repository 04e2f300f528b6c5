using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Decisions;

namespace OpcOnboarding.Functions.Commands;

/// <summary>
/// Takes commands: known key, role, state, body, in the order of the contract; stores the command, hands it to the engine,
/// waits until its outcome is visible. What was stored is answered for ever the same.
/// </summary>
internal sealed class CommandGate(
    CaseStore store, CommandRules rules, RejectionRecorder rejections, CaseEngine engine, CommandAnswers answers, CommandLimiter limiter,
    FormRules forms)
{
    /// <summary>The answer to a command.</summary>
    public async Task<IResult> TakeAsync(CommandOrder order, CancellationToken cancellationToken)
    {
        if (limiter.Acquire(order.Record.CaseId, order.Command.Actor.Subject) is { } tooMany)
        {
            return new RefusalResult(tooMany);
        }

        if ((rules.Judge(order) ?? await forms.RefuseAsync(order, cancellationToken)) is { } refusal)
        {
            return await RefuseAsync(order, refusal, cancellationToken);
        }

        if (!await store.AddAsync(CommandRow.Write(order.Record.CaseId, order.ToStore(), order.Record.Cipher), cancellationToken))
        {
            var first = await store.FindCommandAsync(order.Record, order.Command.CommandId, cancellationToken);
            return await RepeatAsync(order, first!, cancellationToken);
        }

        return await OrderAsync(order, cancellationToken);
    }

    private async Task<IResult> RepeatAsync(CommandOrder order, StoredCommand known, CancellationToken cancellationToken)
    {
        if (known.BodyDigest != order.BodyDigest)
        {
            return new RefusalResult(new Problems.Refusal.IdempotencyKeyReused());
        }

        // A command that was stored and never handed over, because the process died between the two, is handed over now.
        return known.Status == CommandStatus.Pending
            ? await OrderAsync(order, cancellationToken)
            : await answers.OfAsync(order, known, cancellationToken);
    }

    private async Task<IResult> RefuseAsync(CommandOrder order, Problems.Refusal refusal, CancellationToken cancellationToken)
    {
        // A command that would be taken meets its earlier self when it is stored; one that would not may have been taken before.
        if (order.HasKey && await store.FindCommandAsync(order.Record, order.Command.CommandId, cancellationToken) is { } known)
        {
            return await RepeatAsync(order, known, cancellationToken);
        }

        if (refusal is not (Problems.Refusal.Forbidden or Problems.Refusal.TriggerNotPermitted))
        {
            return new RefusalResult(refusal);
        }

        if (await rejections.RecordAsync(order, refusal, null, cancellationToken))
        {
            return new RefusalResult(refusal);
        }

        var first = await store.FindCommandAsync(order.Record, order.Command.CommandId, cancellationToken);
        return await RepeatAsync(order, first!, cancellationToken);
    }

    private async Task<IResult> OrderAsync(CommandOrder order, CancellationToken cancellationToken)
    {
        using var waiting = answers.Listen(order);
        var isTaken = await engine.OrderAsync(order.Record.CaseId, order.Record.Case.IsOpen, order.Command, cancellationToken);
        if (isTaken && await answers.WaitAsync(waiting, order, cancellationToken) is { } decided)
        {
            return await answers.OfAsync(order, decided, cancellationToken);
        }

        return await EndedMeanwhileAsync(order, cancellationToken) ?? CommandAnswers.Pending(order);
    }

    /// <summary>The case ended before the command reached it: nobody else will answer any more.</summary>
    private async Task<IResult?> EndedMeanwhileAsync(CommandOrder order, CancellationToken cancellationToken)
    {
        var record = await store.GetAsync(order.Record.CaseId, cancellationToken);
        if (record.File.IsErasing)
        {
            return new RefusalResult(new Problems.Refusal.NotFound());
        }

        if (record.Case.IsOpen || !order.Record.Case.IsOpen)
        {
            return null;
        }

        var pending = await store.FindCommandAsync(record, order.Command.CommandId, cancellationToken);
        if (pending is { Status: CommandStatus.Pending })
        {
            var late = order with { Record = record };
            await rejections.RecordAsync(late, rules.NotPermitted(late), pending, cancellationToken);
        }

        var decided = await store.FindCommandAsync(record, order.Command.CommandId, cancellationToken);
        return await answers.OfAsync(order, decided!, cancellationToken);
    }
}
