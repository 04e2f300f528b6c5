namespace OpcOnboarding.Functions.Identity.Development;

/// <summary>Body of the development sign-in.</summary>
/// <param name="Subject">A sample person's subject.</param>
internal sealed record SignInRequest(string? Subject);
