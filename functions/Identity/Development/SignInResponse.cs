namespace OpcOnboarding.Functions.Identity.Development;

/// <summary>Answer of the development sign-in.</summary>
/// <param name="AccessToken">Send it as <c>Authorization: Bearer</c>; good for 12 hours.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Roles">The person's roles.</param>
internal sealed record SignInResponse(string AccessToken, string Name, IReadOnlyList<Role> Roles);
