using OpcOnboarding.Workflows;

namespace OpcOnboarding.Cli.Api;

/// <summary>The calls that founders, officers and auditors make, each as one signed-in person.</summary>
internal sealed class SignedIn(ServiceClient service, Patience patience, TimeProvider clock)
{
    /// <summary>Creates a draft.</summary>
    public async Task<CreatedCase> CreateAsync(object draft, CancellationToken cancellationToken) =>
        (await service.PostAsync("/api/cases", draft, cancellationToken)).Read<CreatedCase>();

    /// <summary>Uploads a document.</summary>
    public Task UploadAsync(string caseId, HttpContent document, CancellationToken cancellationToken) =>
        service.PostAsync($"/api/cases/{caseId}/documents", document, cancellationToken);

    /// <summary>The case as this person sees it.</summary>
    public async Task<CaseView> ReadAsync(string caseId, CancellationToken cancellationToken) =>
        (await service.GetAsync($"/api/cases/{caseId}", cancellationToken)).Read<CaseView>();

    /// <summary>Opens a notice, as the founder's browser does; the service records the first time.</summary>
    public Task OpenNoticeAsync(string caseId, string noticeId, CancellationToken cancellationToken) =>
        service.GetAsync($"/api/cases/{caseId}/notices/{noticeId}", cancellationToken);

    /// <summary>The whole of a list, page by page.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string path, CancellationToken cancellationToken)
    {
        var all = new List<T>();
        string? cursor = null;
        do
        {
            var query = cursor is null ? "" : $"?cursor={Uri.EscapeDataString(cursor)}";
            var page = (await service.GetAsync(path + query, cancellationToken)).Read<ListOf<T>>();
            all.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        return all;
    }

    /// <summary>Orders something of a case and gives the case once it has happened.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="route">Below the case: <c>submit</c>, <c>triggers/accept</c>.</param>
    /// <param name="body">What the order needs.</param>
    /// <param name="isDone">Tells from the case whether it has happened.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="RequestFailedException">It was refused, or did not happen in time.</exception>
    public async Task<CaseView> OrderAsync(
        string caseId, string route, object body, Func<CaseView, bool> isDone, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await service.PostAsync($"/api/cases/{caseId}/{route}", body, cancellationToken);
            if (answer is { Status: 202, Location: { } location })
            {
                await DecidedAsync(location, cancellationToken);
            }
        }
        catch (RequestFailedException refused) when (refused is { ReplyWasLost: true, Code: Problem.TriggerNotPermitted })
        {
            // The try whose answer was lost may have done it; the case tells.
            if (!isDone(await ReadAsync(caseId, cancellationToken)))
            {
                throw;
            }
        }

        return await UntilAsync(caseId, isDone, $"what '{route}' brings about", cancellationToken);
    }

    /// <summary>The case as soon as it is as awaited.</summary>
    /// <exception cref="RequestFailedException">It did not become so in time.</exception>
    public Task<CaseView> UntilAsync(string caseId, Func<CaseView, bool> isAwaited, string what, CancellationToken cancellationToken) =>
        PollAsync($"/api/cases/{caseId}", isAwaited, $"{what} can't be seen", cancellationToken);

    /// <summary>The proposals as soon as there is a mentor and a seat among them.</summary>
    /// <exception cref="RequestFailedException">There was none in time: nothing is free.</exception>
    public Task<BenefitsView> UntilProposedAsync(string caseId, CancellationToken cancellationToken) => PollAsync<BenefitsView>(
        $"/api/cases/{caseId}/benefits",
        benefits => benefits is { MentorPairing: not null, Workspace: not null },
        "a mentor and a seat aren't both proposed",
        cancellationToken);

    /// <summary>What is proposed, and what every clause gives.</summary>
    public async Task<BenefitsView> BenefitsAsync(string caseId, CancellationToken cancellationToken) =>
        (await service.GetAsync($"/api/cases/{caseId}/benefits", cancellationToken)).Read<BenefitsView>();

    /// <summary>Waits until a command that was taken is decided.</summary>
    private async Task DecidedAsync(Uri location, CancellationToken cancellationToken)
    {
        var path = location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString;
        var command = await PollAsync<CommandView>(path, command => command.Status != CommandView.Pending, "the command isn't decided", cancellationToken);
        if (command.Status != CommandView.Accepted)
        {
            throw new RequestFailedException($"GET {path}", $"{command.Status}, {command.Code}; permitted: {string.Join(", ", command.PermittedTriggers ?? [])}");
        }
    }

    private async Task<T> PollAsync<T>(string path, Func<T, bool> isAwaited, string missing, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        while (true)
        {
            var answer = await service.GetAsync(path, cancellationToken);
            var seen = answer.Read<T>();
            if (isAwaited(seen))
            {
                return seen;
            }

            if (clock.GetElapsedTime(began) > patience.Change)
            {
                throw new RequestFailedException(answer.Request, $"{missing} after {patience.Change.TotalSeconds:0} s.");
            }

            await Task.Delay(patience.Glance, clock, cancellationToken);
        }
    }
}
