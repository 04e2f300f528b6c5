using Spectre.Console;

namespace OpcOnboarding.Cli;

/// <summary>Where the verbs print.</summary>
internal static class Terminal
{
    // Files and pipes have no width of their own; at this one no table of ours breaks a cell that matters.
    private const int RedirectedColumns = 200;

    /// <summary>The terminal; for files and pipes without colours, and wide enough to keep tables whole.</summary>
    public static IAnsiConsole Open()
    {
        if (!Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = RedirectedColumns;
        return console;
    }
}
