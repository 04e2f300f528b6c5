using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Mentors;

namespace OpcOnboarding.Functions.Outcomes.Pairing;

/// <summary>Reserves, swaps and frees mentors' places. A mentor never has more founders than places.</summary>
internal sealed class MentorDesk(CaseTables tables, CaseStore cases, CityDirectory cities, RowsSetAside rows)
{
    /// <summary>Begins the row key of a case.</summary>
    internal const string CasePrefix = "pair:";

    private const int Proposals = 3;

    private readonly PlaceBook places = new(tables.Mentors, CasePrefix, new PlaceLine(
        tables.Mentors,
        CasePrefix,
        (city, counts) => cities.FindCity(city)?.Mentors.Sum(mentor => Math.Max(0, mentor.Capacity - counts.GetValueOrDefault(mentor.Id))) ?? 0,
        async (caseId, token) => await cases.FindAsync(caseId, token) is { Case.IsOpen: true } waiting && waiting.Case.FindStep(StepKind.MentorPairing) is { IsOpen: true },
        rows),
        note => AskingOf(note) is { State: AskingState.Asked or AskingState.Accepted });

    /// <summary>The places, with the line for them.</summary>
    internal PlaceBook Places => places;

    /// <summary>The mentor with whom the case has a place; null for none.</summary>
    public async Task<MentorProfile?> FindAsync(CaseRecord record, CancellationToken cancellationToken) =>
        await places.FindAsync(record.File.CityKey, record.CaseId, cancellationToken) is { } id ? cities.FindMentor(id) : null;

    /// <summary>The mentor with whom the case has a place, and how far the asking has come, if the founder chose whom to ask.</summary>
    public async Task<(MentorProfile? Mentor, MentorAsking? Asking)> FindAskedAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        var (id, note) = await places.FindNotedAsync(record.File.CityKey, record.CaseId, cancellationToken);
        return (id is null ? null : cities.FindMentor(id), AskingOf(note));
    }

    /// <summary>Reads what is noted about a place; null for nothing.</summary>
    public static MentorAsking? AskingOf(string? note) => note is null ? null : CaseJson.Read<MentorAsking>(note);

    /// <summary>Up to three mentors with a place left, best first: by score, then by lower load, then by id. Whom the case is with already stays among them.</summary>
    public async Task<IReadOnlyList<MentorScore>> RankAsync(CaseRecord record, JsonElement form, CancellationToken cancellationToken)
    {
        var own = await FindAsync(record, cancellationToken);
        var ranked = WithRoom(record, form, await places.CountAsync(record.File.CityKey, cancellationToken), own).ToList();
        var best = ranked.Take(Proposals).ToList();
        return own is null || best.Any(score => score.Mentor.Id == own.Id)
            ? best
            : [.. best.Take(Proposals - 1), .. ranked.Where(score => score.Mentor.Id == own.Id)];
    }

    /// <summary>The mentor the case is with already, else the best one that still has a place; null when none has for this case: then it waits, first come, first served.</summary>
    public async Task<MentorProfile?> ReserveBestAsync(OutcomeContext context, CancellationToken cancellationToken)
    {
        var record = context.Record;
        var id = await places.TakeAsync(
            record.File.CityKey,
            record.CaseId,
            counts => WithRoom(record, context.Application, counts, own: null).FirstOrDefault()?.Mentor.Id,
            context.Request.Attempt,
            cancellationToken);
        return id is null ? null : cities.FindMentor(id);
    }

    /// <summary>Reserves a place with the mentor in place of what is reserved; null when unknown, of another city, or full, or while another one is asked or has accepted, and then nothing changes.</summary>
    public async Task<MentorProfile?> SwapAsync(OutcomeContext context, string mentorId, CancellationToken cancellationToken)
    {
        var mentor = CityOf(context.Record).Mentors.FirstOrDefault(mentor => mentor.Id == mentorId);
        return mentor is not null && await places.PlaceAsync(
            context.Record.File.CityKey, context.Record.CaseId, mentorId, mentor.Capacity, context.Request.Attempt, cancellationToken)
            ? mentor
            : null;
    }

    /// <summary>Frees the case's place.</summary>
    public Task FreeAsync(OutcomeContext context, CancellationToken cancellationToken) =>
        places.ReleaseAsync(context.Record.File.CityKey, context.Record.CaseId, context.Request.Attempt, cancellationToken);

    /// <summary>How many wait before the case; null when it does not wait.</summary>
    public Task<int?> CountBeforeAsync(CaseRecord record, CancellationToken cancellationToken) =>
        places.CountBeforeAsync(record.File.CityKey, record.CaseId, cancellationToken);

    /// <summary>How many founders each mentor of a city has; who has none may be missing.</summary>
    public Task<IReadOnlyDictionary<string, int>> CountAsync(string cityKey, CancellationToken cancellationToken) =>
        places.CountAsync(cityKey, cancellationToken);

    /// <summary>The score of one mentor.</summary>
    public MentorScore ScoreOf(MentorProfile mentor, CaseRecord record, JsonElement form) => MentorScore.Of(mentor, record, form, CityOf(record));

    private IEnumerable<MentorScore> WithRoom(CaseRecord record, JsonElement form, IReadOnlyDictionary<string, int> counts, MentorProfile? own) =>
        CityOf(record).Mentors
            .Where(mentor => counts.GetValueOrDefault(mentor.Id) < mentor.Capacity || mentor.Id == own?.Id)
            .Select(mentor => ScoreOf(mentor, record, form))
            .OrderByDescending(score => score.Points)
            .ThenBy(score => counts.GetValueOrDefault(score.Mentor.Id))
            .ThenBy(score => score.Mentor.Id, StringComparer.Ordinal);

    private City CityOf(CaseRecord record) =>
        cities.FindCity(record.File.CityKey) ?? throw new UnreadableRowException("The case belongs to a city that the catalogue does not have.");
}
