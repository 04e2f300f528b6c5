namespace OpcOnboarding.Workflows;

/// <summary>One thing asked of the founder. The words about it are personal data and lie sealed beside the case.</summary>
/// <param name="Id">Unique in the case, for example <c>i3</c>.</param>
/// <param name="Material">Code of the material asked for; null when a field is asked for.</param>
/// <param name="Field">Name of the form field asked for; null when a material is asked for.</param>
public sealed record PendingItem(string Id, string? Material, string? Field);
