using System.CommandLine;
using OpcOnboarding.Proofs;

namespace OpcOnboarding.Cli.Audit;

/// <summary><c>opc audit checkpoint FILE</c>: takes the latest checkpoint along, once it is proved that the log goes on from the one kept before. Exit code 1 when it does not.</summary>
internal static class CheckpointCommand
{
    public static Command Create(TimeProvider clock)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Where you keep the checkpoint, out of the service's reach." };
        var url = ServiceAddress.Option();
        var command = new Command("checkpoint", "Keep the latest checkpoint; refuses a log that was cut or forked since the one kept before.") { file, url };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(file), parsed.GetRequiredValue(url), clock, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, Uri url, TimeProvider clock, CancellationToken cancellationToken)
    {
        var kept = file.Exists ? Read(await File.ReadAllTextAsync(file.FullName, cancellationToken), file.Name) : null;
        using var auditor = await Auditor.SignInAsync(url, clock, cancellationToken);
        if (await auditor.FindAsync($"/api/audit/checkpoints/latest?first={kept?.Checkpoint.Tree.Size ?? 0}", cancellationToken) is not { } answer)
        {
            return kept is null ? throw new CannotRunException(await NoneYetAsync(auditor, cancellationToken)) : await RefuseAsync("The service has no checkpoint, though you kept one: its log was taken away or begun anew. The kept one stays as it is.");
        }

        var latest = answer.Read<LatestCheckpoint>();
        var signed = Read(latest.Text, "The service's checkpoint");
        if (Fault(kept, signed, latest) is { } fault)
        {
            return await RefuseAsync(fault);
        }

        await File.WriteAllTextAsync(file.FullName, signed.Text, cancellationToken);
        await Console.Out.WriteLineAsync($"Checkpoint {signed.Checkpoint.Number} of {signed.Checkpoint.At:u}, {signed.Checkpoint.Tree.Size} leaves, key {signed.KeyId}{(kept is null ? ": the first one kept, nothing to compare it with" : "")}.");
        return 0;
    }

    private static async Task<int> RefuseAsync(string fault)
    {
        await Console.Error.WriteLineAsync(fault);
        return 1;
    }

    /// <summary>How often one is made is the service's to say.</summary>
    private static async Task<string> NoneYetAsync(Auditor auditor, CancellationToken cancellationToken)
    {
        var verified = (await auditor.GetAsync("/api/audit/verify", cancellationToken)).Read<VerificationOutcome>();
        var minutes = verified.Verdicts.Select(verdict => verdict.Evidence.GetValueOrDefault("minutes")).OfType<string>().FirstOrDefault();
        return $"The service has not made a checkpoint yet. {(minutes is null ? "Nor does it say when it will." : $"It makes one every {minutes} minutes: the first is due {minutes} minutes after its start at the latest. Ask again then.")}";
    }

    private static string? Fault(SignedCheckpoint? kept, SignedCheckpoint signed, LatestCheckpoint latest)
    {
        using var key = new CheckpointKey(Convert.FromBase64String(latest.PublicKey));
        if (!key.Holds(signed))
        {
            return "The service's checkpoint is not signed by the key it names.";
        }

        if (kept is not null && kept.KeyId != signed.KeyId)
        {
            return $"The service signs with key {signed.KeyId} now, and with {kept.KeyId} before: ask why.";
        }

        var proof = latest.Consistency is null ? null : new ConsistencyProof(kept?.Checkpoint.Tree.Size ?? 0, signed.Checkpoint.Tree.Size, [.. latest.Consistency.Select(Digest.Parse)]);
        return kept is null || (IsLater(kept, signed) && proof?.Holds(kept.Checkpoint.Tree, signed.Checkpoint.Tree) == true)
            ? null
            : "The service's log does not go on from the checkpoint you kept: it was cut, altered or forked. The kept one stays as it is.";
    }

    /// <summary>A log made anew over the same leaves counts its checkpoints from the first again.</summary>
    private static bool IsLater(SignedCheckpoint kept, SignedCheckpoint signed) =>
        signed.Text == kept.Text || signed.Checkpoint.Number > kept.Checkpoint.Number;

    private static SignedCheckpoint Read(string text, string name)
    {
        try
        {
            return SignedCheckpoint.Parse(text);
        }
        catch (FormatException unreadable)
        {
            throw new CannotRunException($"{name} holds no checkpoint: {unreadable.Message}", unreadable);
        }
    }
}

/// <summary>What is read of the service's answer.</summary>
internal sealed record LatestCheckpoint(string Text, string PublicKey, IReadOnlyList<string>? Consistency);
