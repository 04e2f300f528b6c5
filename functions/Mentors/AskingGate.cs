using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Workflows.Mentors;

namespace OpcOnboarding.Functions.Mentors;

/// <summary>Takes commands about a case's mentor: known key, role, body, state; the answer is kept with what was changed.</summary>
internal sealed class AskingGate(CaseDoor door, CommandLimiter limiter, KeyedGate gate, AskingAnswers answers, AskingDesk desk, CityDirectory cities)
{
    /// <summary>The answer to a command.</summary>
    /// <param name="caseId">The case, as the address names it.</param>
    /// <param name="http">The request.</param>
    /// <param name="user">Who calls.</param>
    /// <param name="may">Whether this is the caller's to order.</param>
    /// <param name="read">Reads the body.</param>
    /// <param name="move">Carries the command out.</param>
    public async Task<IResult> TakeAsync<TGiven>(
        string caseId,
        HttpContext http,
        CurrentUser user,
        Func<CaseDoor.Entered, bool> may,
        Func<KeyedWrite, Answer<TGiven>> read,
        Func<AskingOrder, TGiven, Task<Answer<MentorAsking>>> move)
        where TGiven : notnull
    {
        if (!(await KeyedWrite.OpenAsync(caseId, http, user, door, limiter)).TryGet(out var write, out var refusal))
        {
            return refusal.ToResult();
        }

        http.Response.Headers.CacheControl = "no-store";
        return await gate.TakeAsync(write, () => FindAsync(write, http.RequestAborted), CarryOutAsync, http.RequestAborted);

        async Task<Answer<string>> CarryOutAsync() =>
            !may(write.Entered) ? new Refusal.Forbidden()
            : !read(write).TryGet(out var given, out var fault) ? fault
            : (await move(new AskingOrder(write.Record, asking => AskingAnswers.Row(write, Text(asking))), given)).TryGet(out var moved, out fault) ? Text(moved)
            : fault;
    }

    /// <summary>Who was cut off between writing and answering has perhaps not set the timer of the question either.</summary>
    private async Task<KeptAnswer?> FindAsync(KeyedWrite write, CancellationToken cancellationToken)
    {
        var kept = await answers.FindAsync(write, cancellationToken);
        await (kept is null ? Task.CompletedTask : desk.WatchAsync(write.Record, cancellationToken));
        return kept;
    }

    private string Text(MentorAsking asking) => CaseJson.WriteAnswer(AskingView.Of(asking, cities, before: null));
}
