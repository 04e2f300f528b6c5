using System.CommandLine;
using OpcOnboarding.Proofs;
using OpcOnboarding.Verifier;

namespace OpcOnboarding.Cli.Audit;

/// <summary><c>opc audit verify</c>: an archive without a service, or all cases of a service. Exit code 1 when something does not hold, 3 when nothing is broken but a check could not be made.</summary>
internal static class VerifyCommand
{
    /// <summary>Exit code when nothing is broken, but a check could not be made.</summary>
    public const int NotProved = 3;

    public static Command Create(TimeProvider clock)
    {
        var archive = new Argument<FileInfo?>("ARCHIVE") { Description = "An archive made by export.", Arity = ArgumentArity.ZeroOrOne };
        var key = new Option<string?>("--key") { Description = "Id of the checkpoint key that you trust; without it the archive's own word is taken." };
        var kept = new Option<FileInfo?>("--checkpoint") { Description = "A checkpoint that you kept: the archive's must not contradict it." };
        var all = new Option<bool>("--all") { Description = "Verify every case that the service's log covers." };
        var done = new Option<FileInfo?>("--progress") { Description = "With --all: file of the cases verified so far; the run goes on after them." };
        var url = ServiceAddress.Option();
        var command = new Command("verify", "Verify an archive without a service, or all cases of a service.") { archive, key, kept, all, done, url };
        command.SetAction((parsed, cancellationToken) => (parsed.GetValue(archive), parsed.GetValue(all)) switch
        {
            ({ } file, false) => VerifyArchiveAsync(file, parsed.GetValue(key), parsed.GetValue(kept), cancellationToken),
            (null, true) => AllCases.VerifyAsync(parsed.GetRequiredValue(url), parsed.GetValue(done), clock, cancellationToken),
            _ => throw new CannotRunException("Name an archive, or say --all."),
        });
        return command;
    }

    private static async Task<int> VerifyArchiveAsync(FileInfo archive, string? key, FileInfo? kept, CancellationToken cancellationToken)
    {
        if (key is not null && string.IsNullOrWhiteSpace(key))
        {
            // As a variable leaves it that is not set: neither the archive's own word nor a key was asked for.
            throw new CannotRunException("--key is empty. Name the id of the key that you trust, or leave --key out to take the archive's own word.");
        }

        var remembered = kept is null ? null : await ReadAsync(kept, File.ReadAllTextAsync, cancellationToken);
        MustBeCheckpoint(kept, remembered);
        var report = ArchiveVerifier.Verify(await ReadAsync(archive, File.ReadAllBytesAsync, cancellationToken), key, remembered);
        foreach (var verdict in report.Verdicts)
        {
            await Console.Out.WriteLineAsync($"{verdict.Outcome,-8} {verdict.Check,-11} {verdict.Evidence}");
            foreach (var finding in verdict.Findings)
            {
                await Console.Out.WriteLineAsync($"         {finding}");
            }
        }

        return !report.Holds ? 1 : report.IsProved ? 0 : NotProved;
    }

    /// <summary>What is wrong with the file that somebody kept is not the archive's fault.</summary>
    private static void MustBeCheckpoint(FileInfo? kept, string? text)
    {
        try
        {
            _ = text is null ? null : SignedCheckpoint.Parse(text);
        }
        catch (FormatException unreadable)
        {
            throw new CannotRunException($"{kept!.Name} holds no checkpoint: {unreadable.Message}", unreadable);
        }
    }

    private static async Task<T> ReadAsync<T>(FileInfo file, Func<string, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            return await read(file.FullName, cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"{file.Name} can't be read: {unreadable.Message}", unreadable);
        }
    }
}
