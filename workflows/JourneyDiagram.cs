using System.Text;

namespace OpcOnboarding.Workflows;

/// <summary>Draws the tables of a journey as Mermaid; docs/journey.md is this text, and a test keeps it so.</summary>
public static class JourneyDiagram
{
    /// <summary>The whole page: the order of the steps, the case's table, the steps' table, each as a picture and as rows.</summary>
    public static string Page(JourneyDefinition journey)
    {
        var page = new StringBuilder();
        page.Append($"# The journey, version {journey.Version}\n\nDrawn from `workflows/Journey.cs`; change the tables there, then run `dotnet run --project cli -- journey > docs/journey.md`.\n\n");
        page.Append("## Six steps\n\n```mermaid\nflowchart LR\n");
        Steps(page, journey);
        page.Append("```\n\n## The case\n\n```mermaid\nstateDiagram-v2\n    [*] --> Draft\n");
        Arrows(page, journey.CaseMoves.SelectMany(move => move.From.Select(from => ($"{from}", Name(move.To, $"{from}"), $"{move.Trigger}"))));
        page.Append("```\n\n| from | trigger | to | who | guard |\n| --- | --- | --- | --- | --- |\n");
        Rows(page, journey.CaseMoves.Select(move => (string.Join(", ", move.From), $"{move.Trigger}", Name(move.To, null), $"{move.By}", Name(move.When))));
        page.Append("\n## A step\n\n```mermaid\nstateDiagram-v2\n    [*] --> NotStarted\n");
        Arrows(page, journey.StepMoves.SelectMany(move => move.From.Select(from => ($"{from}", Name(move.To, $"{from}"), $"{move.Trigger}"))));
        page.Append("```\n\n| from | trigger | to | who | guard | case is |\n| --- | --- | --- | --- | --- | --- |\n");
        Rows(page, journey.StepMoves.Select(move => (string.Join(", ", move.From), $"{move.Trigger}", Name(move.To, null), $"{move.By}", $"{Name(move.When)} | {string.Join(", ", move.CaseStates)}")));
        return page.ToString();
    }

    private static void Steps(StringBuilder page, JourneyDefinition journey)
    {
        foreach (var step in journey.Steps)
        {
            page.Append($"    {step.Kind}[\"{step.Kind}: {step.Promised.WorkingDays} d\"]\n");
            foreach (var needed in step.StartsAfter)
            {
                page.Append($"    {needed} --> {step.Kind}\n");
            }

            foreach (var needed in step.ApprovedAfter)
            {
                page.Append($"    {needed} -. approval .-> {step.Kind}\n");
            }
        }
    }

    private static void Arrows(StringBuilder page, IEnumerable<(string From, string To, string Trigger)> arrows)
    {
        foreach (var (from, to, trigger) in arrows)
        {
            page.Append($"    {from} --> {to}: {trigger}\n");
        }
    }

    private static void Rows(StringBuilder page, IEnumerable<(string From, string Trigger, string To, string By, string When)> rows)
    {
        foreach (var (from, trigger, to, by, when) in rows)
        {
            page.Append($"| {from} | {trigger} | {to} | {by} | {when} |\n");
        }
    }

    private static string Name<TState>(Target<TState> to, string? from)
        where TState : struct, Enum => to.Marker switch
        {
            TargetMarker.None => $"{to.State}",
            TargetMarker.Same => from ?? "(same)",
            TargetMarker.WhereItWas => from is null ? "(where it was)" : "InProgress",
            TargetMarker.Gone => from is null ? "(gone)" : "[*]",
        };

    private static string Name(Guard guard) => guard == Guard.None ? "" : $"{guard}";
}
