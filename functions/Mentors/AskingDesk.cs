using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Outcomes.Pairing;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Mentors;

namespace OpcOnboarding.Functions.Mentors;

/// <summary>
/// Asks the mentors that a founder chose, one after the other. The question stands in the row of the case's place and changes with it and with the
/// mentors' counts in one transaction: who is asked has a place for the founder, who declined has none, and nobody has more founders than places.
/// </summary>
internal sealed class AskingDesk(
    CaseTables tables, CaseStore cases, CityDirectory cities, MentorDesk mentors, IOrchestrationStart orchestrations, RowsSetAside rows, TimeProvider clock)
{
    private readonly PlaceBook places = mentors.Places;
    private readonly GuardedTable table = tables.Mentors;

    /// <summary>How many wait before the case for a place with any mentor; null when it does not wait.</summary>
    public Task<int?> CountBeforeAsync(CaseRecord record, CancellationToken cancellationToken) => mentors.CountBeforeAsync(record, cancellationToken);

    private DateTimeOffset Until => MentorAsking.EndOf(clock.GetUtcNow(), Calendars.Current);

    /// <summary>How far it has come; null when the founder has asked nobody.</summary>
    public async Task<MentorAsking?> FindAsync(CaseRecord record, CancellationToken cancellationToken) =>
        MentorDesk.AskingOf((await places.ReadAsync(record.File.CityKey, record.CaseId, cancellationToken)).Note);

    /// <summary>By case of a city: the questions that no mentor has answered, and where all were asked in vain; costs one query.</summary>
    public async Task<IReadOnlyDictionary<string, MentorAsking>> OpenAsync(string cityKey, CancellationToken cancellationToken)
    {
        var open = new Dictionary<string, MentorAsking>(StringComparer.Ordinal);
        foreach (var (caseId, row) in await places.OpenRowsAsync(cityKey, cancellationToken))
        {
            if (rows.TryRead(row, AskingOf, out var asking) && asking is not null)
            {
                open.Add(caseId, asking);
            }
        }

        return open;
    }

    /// <summary>Asks the first of the chosen mentors who has room. Refused while one is asked or has accepted, when none has room, and to who has given its place up while others wait.</summary>
    public Task<Answer<MentorAsking>> BeginAsync(AskingOrder order, IReadOnlyList<string> mentorIds, CancellationToken cancellationToken) => MoveAsync(
        order,
        place =>
        {
            var asking = MentorAsking.Begin(mentorIds, MentorDesk.AskingOf(place.LastNote)?.Number ?? 0, id => HasRoom(place, id), Until);
            return MentorDesk.AskingOf(place.Note) is { State: not AskingState.Exhausted } || (place.With is null && place.IsAwaited) ? new Refusal.ChoiceNotAvailable()
                : asking.State == AskingState.Exhausted ? new Refusal.MentorBusy()
                : asking;
        },
        cancellationToken);

    /// <summary>The mentor's answer to a question. Refused when that one is not open any more.</summary>
    public Task<Answer<MentorAsking>> AnswerAsync(AskingOrder order, int number, bool accepts, CancellationToken cancellationToken) => MoveAsync(
        order,
        place => MentorDesk.AskingOf(place.Note) is not { State: AskingState.Asked } asking || asking.Number != number ? new Refusal.ChoiceNotAvailable()
            : accepts ? asking.Accept()
            : asking.Decline(id => HasRoom(place, id), Until),
        cancellationToken);

    /// <summary>Changes what is said about the pairing with the mentor who accepted, by all that is said about the mentor's pairings with others.</summary>
    public Task<Answer<MentorAsking>> NoteAsync(
        AskingOrder order, Func<MentorAsking, IReadOnlyList<MentorAsking>, Answer<MentorAsking>> change, CancellationToken cancellationToken) => MoveAsync(
        order,
        async place => MentorDesk.AskingOf(place.Note) is not { State: AskingState.Accepted } asking ? new Refusal.ChoiceNotAvailable()
            : change(asking, await OthersAsync(place, cancellationToken)),
        cancellationToken);

    /// <summary>Asks the next one when the question was not answered in time. False when it was.</summary>
    public async Task<bool> ExpireAsync(MentorQuestion question, CancellationToken cancellationToken)
    {
        var record = await cases.GetAsync(question.CaseId, cancellationToken);
        if ((await AnswerAsync(new AskingOrder(record), question.Number, accepts: false, cancellationToken)).TryGet(out _, out _))
        {
            return true;
        }

        // Perhaps this run's own first try was cut off behind its write.
        await WatchAsync(record, cancellationToken);
        return false;
    }

    /// <summary>Gives the open question its timer, if who asked it was cut off before; else changes nothing.</summary>
    public async Task WatchAsync(CaseRecord record, CancellationToken cancellationToken) =>
        await WatchAsync(record, await FindAsync(record, cancellationToken), cancellationToken);

    private Task<Answer<MentorAsking>> MoveAsync(AskingOrder order, Func<StoredPlace, Answer<MentorAsking>> decide, CancellationToken cancellationToken) =>
        MoveAsync(order, place => Task.FromResult(decide(place)), cancellationToken);

    private async Task<Answer<MentorAsking>> MoveAsync(AskingOrder order, Func<StoredPlace, Task<Answer<MentorAsking>>> decide, CancellationToken cancellationToken)
    {
        var record = order.Record;
        while (true)
        {
            var place = await places.ReadAsync(record.File.CityKey, record.CaseId, cancellationToken);
            if (record.Case.FindStep(StepKind.MentorPairing) is not { IsOpen: true } && MentorDesk.AskingOf(place.Note) is not { State: AskingState.Accepted })
            {
                return new Refusal.StepNotOpen(CaseJson.Name(record.Case.FindStep(StepKind.MentorPairing)?.State ?? StepState.NotApplicable));
            }

            if (place.With is null && place.Note is null)
            {
                return new Refusal.ChoiceNotAvailable();
            }

            if (!(await decide(place)).TryGet(out var asking, out var refusal))
            {
                return refusal;
            }

            var answer = order.Answer?.Invoke(asking);
            if (await places.TryMoveAsync(place, asking.Mentor, CaseJson.Write(asking), asking.State != AskingState.Accepted, answer, cancellationToken))
            {
                await WatchAsync(record, asking, cancellationToken);
                return asking;
            }

            if (answer is not null && await IsTakenAsync(answer, cancellationToken))
            {
                return new Refusal.Conflict();
            }
        }
    }

    private async Task<bool> IsTakenAsync(TableEntity answer, CancellationToken cancellationToken) =>
        (await table.ReadOrNewAsync(answer.PartitionKey, answer.RowKey, cancellationToken)).IsStored();

    private bool HasRoom(StoredPlace place, string mentorId) =>
        mentorId == place.With || (cities.FindMentor(mentorId) is { } mentor && place.Counts.GetValueOrDefault(mentorId) < mentor.Capacity);

    private async Task<IReadOnlyList<MentorAsking>> OthersAsync(StoredPlace place, CancellationToken cancellationToken) =>
        [.. (await places.RowsOfOthersAsync(place, cancellationToken)).Select(row => rows.TryRead(row, AskingOf, out var asking) ? asking : null).OfType<MentorAsking>()];

    private static MentorAsking? AskingOf(TableEntity row) => MentorDesk.AskingOf(PlaceBook.NoteOf(row));

    private Task WatchAsync(CaseRecord record, MentorAsking? asking, CancellationToken cancellationToken)
    {
        if (asking is not { State: AskingState.Asked, Until: { } until })
        {
            return Task.CompletedTask;
        }

        var question = new MentorQuestion(record.CaseId, asking.Number, until);
        return orchestrations.StartOnceAsync(MentorQuestionOrchestrator.Name, question.InstanceId, question, cancellationToken);
    }
}
