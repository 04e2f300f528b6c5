using System.CommandLine;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Cli;

/// <summary><c>opc journey</c>: the page of the current journey, as docs/journey.md holds it.</summary>
internal static class JourneyCommand
{
    public static Command Create()
    {
        var command = new Command("journey", "Print the tables of the current journey as Markdown with Mermaid (docs/journey.md).");
        command.SetAction(_ => Console.Out.Write(JourneyDiagram.Page(Journey.Current)));
        return command;
    }
}
