using System.Globalization;
using System.Text.Json;
using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Cli.Policies;

/// <summary>A file with one founder's facts, in the shape of one entry of sample-cases.json.</summary>
/// <param name="Source">The entry.</param>
/// <param name="On">The day of application.</param>
internal sealed record FactsFile(JsonElement Source, DateOnly On)
{
    // Of a member given twice nobody knows which is meant.
    private static readonly JsonDocumentOptions s_once = new() { AllowDuplicateProperties = false };

    /// <summary>Reads the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="on">The day of application; null: the entry's <c>submittedOn</c>.</param>
    /// <exception cref="CannotRunException">It isn't there, isn't such an entry or has values that can't be meant, or no day is given.</exception>
    public static FactsFile Read(FileInfo file, DateOnly? on)
    {
        var source = ReadEntry(file);
        if (FactsForm.FaultsOf(source) is { Count: > 0 } faults)
        {
            throw new CannotRunException($"'{file.Name}' isn't one founder's facts:{string.Concat(faults.Select(fault => $"{Environment.NewLine}  {fault}"))}");
        }

        return new FactsFile(source, on ?? SubmittedOn(source)
            ?? throw new CannotRunException($"'{file.Name}' has no submittedOn; give the day of application by --on yyyy-MM-dd."));
    }

    private static JsonElement ReadEntry(FileInfo file)
    {
        try
        {
            using var stream = file.OpenRead();
            using var document = JsonDocument.Parse(stream, s_once);
            return document.RootElement.Clone();
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CannotRunException($"'{file.Name}' can't be read: there is no such file.", missing);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"The facts can't be read: {unreadable.Message}", unreadable);
        }
        catch (JsonException unfit)
        {
            throw new CannotRunException($"'{file.Name}' isn't JSON with each member once: {unfit.Message}", unfit);
        }
    }

    private static DateOnly? SubmittedOn(JsonElement source) =>
        source.TryGetProperty("submittedOn", out var given)
        && given.ValueKind == JsonValueKind.String
        && DateOnly.TryParseExact(given.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
