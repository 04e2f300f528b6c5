using System.Globalization;
using OpcOnboarding.Functions.Auditors;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.Audit.Search;

/// <summary>What an auditor looks for. Everything that is given must fit.</summary>
internal sealed record AuditQuery
{
    /// <summary>A decision within fewer seconds counts as quick, unless the auditor says otherwise.</summary>
    public const int QuickSeconds = 30;

    /// <summary>Subject of the founder.</summary>
    public string? Founder { get; init; }

    /// <summary>Subject of whoever did it.</summary>
    public string? Officer { get; init; }

    /// <summary>The desk it was done at.</summary>
    public Department? Desk { get; init; }

    /// <summary>First Beijing day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last Beijing day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>State of the case or of a step that the entry led to, as the API writes it.</summary>
    public string? Outcome { get; init; }

    /// <summary>In which way it stands out; null for all entries.</summary>
    public Outlier? Outlier { get; init; }

    /// <summary>A decision within fewer seconds is quick.</summary>
    public int Seconds { get; init; } = QuickSeconds;

    /// <summary>Reads the query's parameters; 400 names the first that can't be read.</summary>
    public static Answer<AuditQuery> Read(IQueryCollection query)
    {
        var read = new AuditQuery
        {
            Founder = Text(query, "founder"),
            Officer = Text(query, "officer"),
            Desk = WireNames.Parse<Department>(Text(query, "desk")),
            From = Day(query, "from"),
            To = Day(query, "to"),
            Outcome = Text(query, "outcome"),
            Outlier = WireNames.Parse<Outlier>(Text(query, "outlier")),
            Seconds = Number(query, "seconds") ?? QuickSeconds,
        };
        return read.Fault(query) is { } name ? new Refusal.ParameterNotValid(name) : read;
    }

    /// <summary>What of a case fits.</summary>
    public IEnumerable<FoundEntry> Of(SearchedCase searched, WorkingDayCalendar calendar)
    {
        if (Founder is not null && Founder != searched.File.Founder)
        {
            return [];
        }

        var entries = Outlier is { } outlier ? Outliers.Of(searched, outlier, Seconds, calendar) : searched.Entries.Select(entry => (Entry: entry, Seconds: (long?)null));
        return entries
            .Where(found => Fits(found.Entry))
            .Select(found => (found.Seconds, Item: HistoryItem.Of(found.Entry, null)))
            .Where(found => FitsDesk(found.Item) && (Outcome is null || Outcome == found.Item.To))
            .Select(found => new FoundEntry(searched.File.CaseId, searched.File.CaseNumber, searched.File.Founder, searched.State, found.Item, Outlier, found.Seconds));
    }

    private bool Fits(JournalEntry entry)
    {
        var day = BusinessHours.BeijingDate(entry.At);
        return (Officer is null || Officer == entry.Actor.Subject) && (From is null || day >= From) && (To is null || day <= To);
    }

    /// <summary>Six desks bear the name of their step; what belongs to no step is the window's when one of its people did it.</summary>
    private bool FitsDesk(HistoryItem item) => Desk is not { } desk
        || (item.Step is { } step ? CaseJson.Name(step) == CaseJson.Name(desk) : desk == Department.Window && item.Actor.Role == CaseJson.Name(Role.WindowClerk));

    private string? Fault(IQueryCollection query) =>
        query.ContainsKey("desk") && Desk is null ? "desk"
        : query.ContainsKey("from") && From is null ? "from"
        : (query.ContainsKey("to") && To is null) || To < From ? "to"
        : Outcome is not null && WireNames.Parse<CaseState>(Outcome) is null && WireNames.Parse<StepState>(Outcome) is null ? "outcome"
        : query.ContainsKey("outlier") && Outlier is null ? "outlier"
        : query.ContainsKey("seconds") && Number(query, "seconds") is null ? "seconds"
        : null;

    private static string? Text(IQueryCollection query, string name) => query[name] is [{ Length: > 0 } text] ? text : null;

    private static DateOnly? Day(IQueryCollection query, string name) =>
        DateOnly.TryParseExact(Text(query, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int? Number(IQueryCollection query, string name) =>
        int.TryParse(Text(query, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
