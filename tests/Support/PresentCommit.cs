using System.Diagnostics;

namespace OpcOnboarding.Tests.Support;

/// <summary>What the repository stands at: a stored result says what it was got with.</summary>
public static class PresentCommit
{
    /// <summary>The hash of the commit on which a folder of the repository stands, 40 hexadecimal digits.</summary>
    /// <exception cref="InvalidOperationException">The folder is no repository, or git is missing.</exception>
    public static string Of(string folder)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", folder, "rev-parse", "HEAD"]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("git does not start.");
        var said = git.StandardOutput.ReadToEnd().Trim();
        git.WaitForExit();
        return git.ExitCode == 0 ? said : throw new InvalidOperationException($"git knows no commit of {folder}.");
    }
}
