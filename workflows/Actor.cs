namespace OpcOnboarding.Workflows;

/// <summary>Who does something, by subject and role; never by name.</summary>
/// <param name="Subject">The subject as the identity provider gives it; <c>system</c> for timers.</param>
/// <param name="Role">Role used, camelCase, as in the glossary.</param>
/// <param name="Parties">What the subject is to this case and step.</param>
/// <param name="OnBehalfOf">Subject that the actor acts for; null normally.</param>
public sealed record Actor(string Subject, string Role, Party Parties, string? OnBehalfOf = null)
{
    /// <summary>Timers and consequences.</summary>
    public static Actor System { get; } = new("system", "system", Party.System);
}
