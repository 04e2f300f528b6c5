namespace OpcOnboarding.Functions.OpenApi.Shapes;

/// <summary>The two parts of an upload.</summary>
/// <param name="Kind">Code of the material.</param>
/// <param name="File">PDF, JPEG, PNG or OFD, by content; at most 10 MB.</param>
internal sealed record DocumentUpload([property: Names(NameSets.MaterialCode)] string Kind, IFormFile File);
