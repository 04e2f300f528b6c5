namespace OpcOnboarding.Workflows.Validation;

/// <summary>What stands between an application and its submission, all at once (一次告知).</summary>
/// <param name="Errors">Fields to be filled or put right.</param>
/// <param name="MissingMaterials">Codes of documents to be uploaded.</param>
/// <param name="Warnings">Shown to the registration desk; they refuse nothing.</param>
public sealed record SubmissionCheck(
    IReadOnlyList<FieldFinding> Errors, IReadOnlyList<string> MissingMaterials, IReadOnlyList<FieldFinding> Warnings)
{
    /// <summary>Whether the application may be submitted.</summary>
    public bool MaySubmit => Errors.Count == 0 && MissingMaterials.Count == 0;
}
