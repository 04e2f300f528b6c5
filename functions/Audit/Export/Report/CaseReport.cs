using System.Globalization;
using System.Text;
using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.Audit.Export.Report;

/// <summary>Draws what an archive holds as one page to read and print, without scripts and without anything from elsewhere.</summary>
internal static class CaseReport
{
    private const string Style =
        "body{font:15px/1.6 sans-serif;max-width:70em;margin:2em auto;padding:0 1em;color:#1f2328}h1{font-size:1.5em}h2{font-size:1.2em;margin-top:2em}"
        + "table{border-collapse:collapse;width:100%}th,td{border:1px solid #c8ccd1;padding:.3em .5em;text-align:left;vertical-align:top;overflow-wrap:anywhere}"
        + "th{background:#f3f4f6}code{font-size:.85em}.failed{color:#a40e26;font-weight:bold}";

    /// <summary>The whole page. Everything that a person wrote is encoded.</summary>
    /// <param name="opened">The case.</param>
    /// <param name="record">Its view.</param>
    /// <param name="verification">What the service found when the archive was made.</param>
    /// <param name="words">The language.</param>
    public static string Render(OpenedCase opened, CaseRecord record, VerificationView verification, ReportWords words)
    {
        var page = new StringBuilder();
        var title = ReportTable.Encode(words.Label("Title", record.File.CaseNumber));
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"{LanguageTag.Of(words.Language)}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><style>{Style}</style></head><body><h1>{title}</h1>");
        page.Append(CultureInfo.InvariantCulture, $"<p>{ReportTable.Encode(words.Label("Made", Moment(verification.At)))}</p><p>{ReportTable.Encode(words.Label("HowToVerify"))}</p>");
        About(record, words).Write(page);
        Steps(record, words).Write(page);
        Verdicts(verification, words).Write(page);
        JournalTable.Of(opened, record, words).Write(page);
        Documents(record, words).Write(page);
        return page.Append("</body></html>").ToString();
    }

    /// <summary>Beijing time to the second.</summary>
    public static string Moment(DateTimeOffset at) => at.ToOffset(BusinessHours.BeijingOffset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static ReportTable About(CaseRecord record, ReportWords words)
    {
        var table = new ReportTable(words.Label("Case"), []);
        table.Row(words.Label("CaseNumber"), record.File.CaseNumber);
        table.Row(words.Label("Company"), record.Words.CompanyName);
        table.Row(words.Label("Founder"), record.Words.FounderName);
        table.Row(words.Label("Place"), $"{record.File.City} {record.File.District}");
        table.Row(words.Label("State"), words.Of(record.Case.State));
        table.Row(words.Label("Entries"), record.File.Sequence.ToString(CultureInfo.InvariantCulture));
        return table;
    }

    private static ReportTable Steps(CaseRecord record, ReportWords words)
    {
        var table = new ReportTable(words.Label("Steps"), [words.Label("Step"), words.Label("State"), words.Label("Outcome")]);
        foreach (var step in record.Case.Steps)
        {
            table.Row(words.Of(step.Kind), words.Of(step.State), record.Words.Outcomes.GetValueOrDefault(step.Kind)?.ToJsonString(CaseJson.Stored));
        }

        return table;
    }

    private static ReportTable Verdicts(VerificationView verification, ReportWords words)
    {
        var table = new ReportTable(words.Label("Verification"), [words.Label("Check"), words.Label("Result"), words.Label("Found")]);
        foreach (var verdict in verification.Verdicts)
        {
            var found = verdict.Inconsistencies.Select(inconsistency => $"{inconsistency.Row}: {inconsistency.What}");
            table.Row(verdict.Outcome == CheckOutcome.Failed, words.Of(verdict.Check), words.Of(verdict.Outcome), string.Join("; ", found));
        }

        return table;
    }

    private static ReportTable Documents(CaseRecord record, ReportWords words)
    {
        var table = new ReportTable(words.Label("Documents"), [words.Label("Material"), words.Label("Version"), words.Label("FileName"), words.Label("File"), "SHA-256"]);
        foreach (var document in record.File.Documents)
        {
            var name = record.Words.FileNames.GetValueOrDefault($"{document.DocumentId}/{document.Version}");
            table.Row(words.Material(document.Kind), document.Version.ToString(CultureInfo.InvariantCulture), name, $"documents/{document.DocumentId}/{document.Version}", document.Sha256);
        }

        return table;
    }
}
