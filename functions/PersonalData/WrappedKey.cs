namespace OpcOnboarding.Functions.PersonalData;

/// <summary>A case's key as it is stored in the <c>case</c> row. Deleting it erases the case's personal data.</summary>
/// <param name="Value">The envelope as text (<see cref="Envelope"/>).</param>
internal sealed record WrappedKey(string Value);
