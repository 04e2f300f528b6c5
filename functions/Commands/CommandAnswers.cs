using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Decisions;

namespace OpcOnboarding.Functions.Commands;

/// <summary>Answers commands: 200 with the case once visible, the refusal, or 202 when it takes longer.</summary>
internal sealed class CommandAnswers(CaseStore store, CaseSignals signals, CaseViews views, CommandRules rules)
{
    // How long a command's outcome is waited for (design, section 8), and after how long storage is looked at when no signal comes: each time after twice as long,
    // for where many wait, storage is what they wait for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstGlance = TimeSpan.FromMilliseconds(250);

    /// <summary>Opens the ear before the command is handed over, so that no answer is missed.</summary>
    public CaseSignals.Subscription Listen(CommandOrder order) => signals.Listen(order.Record.CaseId);

    /// <summary>The decided command, or null when it is not decided in time.</summary>
    public async Task<StoredCommand?> WaitAsync(CaseSignals.Subscription waiting, CommandOrder order, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        for (var glance = FirstGlance; !patience.IsCancellationRequested; glance *= 2)
        {
            var isSignalled = await HearAsync(waiting, order.Command.CommandId, glance, patience.Token);
            var command = isSignalled
                ? await store.FindRecentCommandAsync(order.Record, order.Command.CommandId, cancellationToken)
                : await store.FindCommandAsync(order.Record, order.Command.CommandId, cancellationToken);
            if (command is { Status: not CommandStatus.Pending })
            {
                return command;
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        return null;
    }

    /// <summary>The answer of a decided command: of an accepted one the view written with it, of a refused one the first refusal given.</summary>
    public async Task<IResult> OfAsync(CommandOrder order, StoredCommand command, CancellationToken cancellationToken) =>
        command.Status == CommandStatus.Rejected
            ? new RefusalResult(StoredRefusal.Read(command.Code, command.Answer ?? await RefuseAsync(order, command, cancellationToken)))
            : Results.Text(command.Answer ?? await ShowAsync(order, cancellationToken), "application/json");

    // Only for a row that did not say who waits for it.
    private async Task<string> ShowAsync(CommandOrder order, CancellationToken cancellationToken) =>
        CaseJson.WriteAnswer(views.Render(await store.GetAsync(order.Record.CaseId, cancellationToken), order.Viewer));

    private async Task<string?> RefuseAsync(CommandOrder order, StoredCommand command, CancellationToken cancellationToken)
    {
        if (command.Code is RefusalCodes.Forbidden or RefusalCodes.ChoiceNotAvailable)
        {
            return null;
        }

        var record = await store.GetAsync(order.Record.CaseId, cancellationToken);
        var answer = StoredRefusal.Write(rules.NotPermitted(order with { Record = record }))!;
        return order.HasKey ? await KeepAsync(record, command, answer, cancellationToken) : answer;
    }

    /// <summary>202: taken, not decided yet.</summary>
    public static IResult Pending(CommandOrder order) => Results.Accepted(
        $"/api/cases/{order.Record.CaseId}/commands/{order.Command.CommandId}",
        new CommandState(order.Command.CommandId, CommandStatus.Pending, null));

    /// <summary>Of several at once the first one's answer is everybody's.</summary>
    private async Task<string> KeepAsync(CaseRecord record, StoredCommand command, string answer, CancellationToken cancellationToken)
    {
        var row = CommandRow.Write(record.CaseId, command with { Answer = answer }, record.Cipher);
        return await store.ReplaceAsync(row, command.Version, cancellationToken)
            ? answer
            : (await store.FindCommandAsync(record, command.CommandId, cancellationToken))?.Answer ?? answer;
    }

    private static async Task<bool> HearAsync(CaseSignals.Subscription waiting, string commandId, TimeSpan limit, CancellationToken patience)
    {
        using var glance = CancellationTokenSource.CreateLinkedTokenSource(patience);
        glance.CancelAfter(limit);
        try
        {
            while ((await waiting.Changes.ReadAsync(glance.Token)).CommandId != commandId)
            {
                // Somebody else's change.
            }

            return true;
        }
        catch (OperationCanceledException) when (glance.IsCancellationRequested)
        {
            // No signal: storage is looked at instead.
            return false;
        }
    }
}

/// <summary>Where a command stands, as <c>GET …/commands/{id}</c> tells.</summary>
internal sealed record CommandState(string CommandId, CommandStatus Status, string? Code)
{
    /// <summary>What the caller may do instead; only for a refused command.</summary>
    public IReadOnlyList<Trigger>? PermittedTriggers { get; init; }
}
