namespace OpcOnboarding.Functions.Identity.Development;

/// <summary>The list of sample people.</summary>
/// <param name="Items">Everyone.</param>
/// <param name="NextCursor">Always null: the list fits one answer.</param>
internal sealed record SamplePeopleResponse(IReadOnlyList<Person> Items, string? NextCursor);
