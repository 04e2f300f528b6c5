using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;

namespace OpcOnboarding.Functions.Outcomes.Pairing;

/// <summary>Reserves, swaps and frees mentors' places. A mentor never has more founders than places.</summary>
internal sealed class MentorDesk(CaseTables tables, CityDirectory cities)
{
    private const int Proposals = 3;

    private readonly PlaceBook places = new(tables.Mentors, "mentor:", "pair:");

    /// <summary>The mentor with whom the case has a place; null for none.</summary>
    public async Task<MentorProfile?> FindAsync(CaseRecord record, CancellationToken cancellationToken) =>
        await places.FindAsync(record.File.CityKey, record.CaseId, cancellationToken) is { } id ? cities.FindMentor(id) : null;

    /// <summary>Up to three mentors with a place left, best first: by score, then by lower load, then by id. Whom the case is with already stays among them.</summary>
    public async Task<IReadOnlyList<MentorScore>> RankAsync(CaseRecord record, JsonElement form, CancellationToken cancellationToken)
    {
        var own = await FindAsync(record, cancellationToken);
        var ranked = new List<MentorScore>();
        foreach (var equals in ScoresOf(record, form).GroupBy(score => score.Points).OrderByDescending(group => group.Key))
        {
            if (ranked.Count >= Proposals && (own is null || ranked.Any(score => score.Mentor.Id == own.Id)))
            {
                break;
            }

            ranked.AddRange(await WithRoomAsync(record.File.CityKey, equals, own, cancellationToken));
        }

        var best = ranked.Take(Proposals).ToList();
        return own is null || best.Any(score => score.Mentor.Id == own.Id)
            ? best
            : [.. best.Take(Proposals - 1), .. ranked.Where(score => score.Mentor.Id == own.Id)];
    }

    /// <summary>The mentor the case is with already, else the best one that still has a place; null when none has.</summary>
    public async Task<MentorProfile?> ReserveBestAsync(OutcomeContext context, CancellationToken cancellationToken)
    {
        if (await FindAsync(context.Record, cancellationToken) is { } own)
        {
            return own;
        }

        // Between ranking and reserving others may take the last place: then the next one, until a ranking is empty.
        while (await RankAsync(context.Record, context.Application, cancellationToken) is { Count: > 0 } ranked)
        {
            foreach (var score in ranked)
            {
                if (await SwapAsync(context, score.Mentor.Id, cancellationToken) is { } mentor)
                {
                    return mentor;
                }
            }
        }

        return null;
    }

    /// <summary>Reserves a place with the mentor in place of what is reserved; null when unknown, of another city, or full, and then nothing changes.</summary>
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

    /// <summary>How many founders a mentor has.</summary>
    public Task<int> CountAsync(string cityKey, string mentorId, CancellationToken cancellationToken) =>
        places.CountAsync(cityKey, mentorId, cancellationToken);

    /// <summary>The score of one mentor.</summary>
    public MentorScore ScoreOf(MentorProfile mentor, CaseRecord record, JsonElement form) => MentorScore.Of(mentor, record, form, CityOf(record));

    private IEnumerable<MentorScore> ScoresOf(CaseRecord record, JsonElement form) =>
        CityOf(record).Mentors.Select(mentor => ScoreOf(mentor, record, form));

    private async Task<IEnumerable<MentorScore>> WithRoomAsync(
        string city, IEnumerable<MentorScore> scores, MentorProfile? own, CancellationToken cancellationToken)
    {
        var open = new List<(MentorScore Score, int Load)>();
        foreach (var score in scores)
        {
            var load = await places.CountAsync(city, score.Mentor.Id, cancellationToken);
            if (load < score.Mentor.Capacity || score.Mentor.Id == own?.Id)
            {
                open.Add((score, load));
            }
        }

        return open.OrderBy(entry => entry.Load).ThenBy(entry => entry.Score.Mentor.Id, StringComparer.Ordinal).Select(entry => entry.Score);
    }

    private City CityOf(CaseRecord record) =>
        cities.FindCity(record.File.CityKey) ?? throw new UnreadableRowException("The case belongs to a city that the catalogue does not have.");
}
