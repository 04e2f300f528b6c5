using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Requests;

/// <summary>
/// Takes commands beside the journey's. Each is carried out in one transaction with its own answer, so that the same key has one effect and one
/// answer, whatever was lost in between; with another body it is refused.
/// </summary>
internal sealed class KeyedGate(CaseStore cases)
{
    /// <summary>The answer that the key has already, or what comes of the command now.</summary>
    /// <param name="write">The command.</param>
    /// <param name="find">What is kept under the key beside the commands of the case; null for nothing.</param>
    /// <param name="carryOut">Judges the command, changes what it changes together with the answer, and gives that, as JSON.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<IResult> TakeAsync(
        KeyedWrite write, Func<Task<KeptAnswer?>> find, Func<Task<Answer<string>>> carryOut, CancellationToken cancellationToken)
    {
        if (await RepeatAsync(write, find, cancellationToken) is { } first)
        {
            return first;
        }

        if ((await carryOut()).TryGet(out var answer, out var refusal))
        {
            return Answered(answer);
        }

        // The same key may have been faster on another way.
        return await RepeatAsync(write, find, cancellationToken) ?? refusal.ToResult();
    }

    private async Task<IResult?> RepeatAsync(KeyedWrite write, Func<Task<KeptAnswer?>> find, CancellationToken cancellationToken)
    {
        if (!write.Key.IsGiven)
        {
            return null;
        }

        var kept = await find() ?? await FindInCaseAsync(write, cancellationToken);
        return kept is { Text: { } answer } && kept.BodyDigest == write.BodyDigest ? Answered(answer)
            : kept is not null || write.IsDocument ? new Refusal.IdempotencyKeyReused().ToResult()
            : null;
    }

    private async Task<KeptAnswer?> FindInCaseAsync(KeyedWrite write, CancellationToken cancellationToken) =>
        await cases.FindCommandAsync(write.Record, write.CommandId, cancellationToken) is { } command ? new KeptAnswer(command.BodyDigest, command.Answer) : null;

    private static IResult Answered(string answer) => Results.Text(answer, "application/json");
}
