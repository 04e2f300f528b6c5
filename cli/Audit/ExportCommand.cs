using System.CommandLine;

namespace OpcOnboarding.Cli.Audit;

/// <summary><c>opc audit export CASE</c>: the archive of a case, for keeping and for verifying elsewhere.</summary>
internal static class ExportCommand
{
    public static Command Create(TimeProvider clock)
    {
        var caseId = new Argument<string>("CASE") { Description = "Id of the case." };
        var folder = new Option<DirectoryInfo>("--output") { Description = "Folder to write to.", DefaultValueFactory = _ => new DirectoryInfo(".") };
        var purpose = new Option<string>("--purpose") { Description = "audit, complaint, inspection or court; kept in the access log.", DefaultValueFactory = _ => "audit" };
        purpose.AcceptOnlyFromAmong("audit", "complaint", "inspection", "court");
        var url = ServiceAddress.Option();
        var command = new Command("export", "Write the archive of a case, which verifies without the service.") { caseId, folder, purpose, url };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(caseId), parsed.GetRequiredValue(folder), parsed.GetRequiredValue(purpose), parsed.GetRequiredValue(url), clock, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string caseId, DirectoryInfo folder, string purpose, Uri url, TimeProvider clock, CancellationToken cancellationToken)
    {
        // Before anything is asked for: an export is kept in the access log.
        folder.Create();
        using var auditor = await Auditor.SignInAsync(url, clock, cancellationToken);
        var (name, content) = await auditor.DownloadAsync($"/api/audit/cases/{Uri.EscapeDataString(caseId)}/export?purpose={Uri.EscapeDataString(purpose)}", cancellationToken);
        // The service names the file; only the name counts, never a path.
        var path = Path.Combine(folder.FullName, Path.GetFileName(name));
        await File.WriteAllBytesAsync(path, content, cancellationToken);
        await Console.Out.WriteLineAsync(path);
        return 0;
    }
}
