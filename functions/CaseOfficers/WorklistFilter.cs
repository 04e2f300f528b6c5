using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.CaseOfficers;

/// <summary>What an officer asks the worklist for; null: everything.</summary>
internal sealed record WorklistFilter
{
    private const int LongestQuery = 100;

    /// <summary>One desk.</summary>
    public string? Department { get; init; }

    /// <summary>Chinese name of a district.</summary>
    public string? District { get; init; }

    /// <summary>How the clock stands.</summary>
    public Light? Light { get; init; }

    /// <summary>One step.</summary>
    public StepKind? Step { get; init; }

    /// <summary>State of the case or step.</summary>
    public string? State { get; init; }

    /// <summary>One of the views.</summary>
    public WorklistView? View { get; init; }

    /// <summary>Only the caller's own cases; beside a view.</summary>
    public bool Mine { get; init; }

    /// <summary>A part of a case number or of a company's name.</summary>
    public string? Query { get; init; }

    /// <summary>Reads the query; 400 names the parameter that can't be read.</summary>
    public static Answer<WorklistFilter> Read(IQueryCollection query)
    {
        var filter = new WorklistFilter
        {
            Department = Text("department"),
            District = Text("district"),
            Light = WireNames.Parse<Light>(Text("light")),
            Step = WireNames.Parse<StepKind>(Text("step")),
            State = Text("state"),
            View = WireNames.Parse<WorklistView>(Text("view")),
            Mine = bool.TryParse(Text("mine"), out var mine) && mine,
            Query = Text("q")?.Trim() is { Length: > 0 } words ? words : null,
        };
        return filter.Faults(Text).FirstOrDefault() is { } fault ? new Refusal.ParameterNotValid(fault) : filter;

        string? Text(string name) => query.TryGetValue(name, out var values) && values is [{ } value] ? value : null;
    }

    /// <summary>Whether the task is asked for, as far as it says itself.</summary>
    public bool Matches(WorklistTask task, string subject, DateOnly today) =>
        (District is null || District == task.District)
        && (Light is null || Light == task.Light)
        && (Step is null || Step == task.Step)
        && (State is null || State == task.State)
        && (!Mine || WorklistView.Mine.Holds(task, subject, today))
        && (View is null || View.Value.Holds(task, subject, today));

    /// <summary>Whether the words are a part of the case's number.</summary>
    public bool NamesNumber(WorklistTask task) => task.CaseNumber.Contains(Query!, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the words are a part of the company's name.</summary>
    public bool NamesCompany(string? company) => company?.Contains(Query!, StringComparison.Ordinal) ?? false;

    private IEnumerable<string> Faults(Func<string, string?> text) =>
    [
        .. Fault("department", Department is null || WireNames.Parse<Department>(Department) is not null),
        .. Fault("light", text("light") is null || Light is not null),
        .. Fault("step", text("step") is null || Step is not null),
        .. Fault("state", State is null || IsState(State)),
        .. Fault("view", text("view") is null || WireNames.Parse<WorklistView>(text("view")) is not null),
        .. Fault("mine", text("mine") is null || bool.TryParse(text("mine"), out _)),
        .. Fault("q", Query is not { Length: > LongestQuery }),
    ];

    private static bool IsState(string state) =>
        WireNames.Parse<CaseState>(state) is not null || WireNames.Parse<StepState>(state) is not null || WireNames.Parse<DeficiencyState>(state) is not null;

    private static string[] Fault(string name, bool isSound) => isSound ? [] : [name];
}
